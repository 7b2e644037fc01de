"""``kg serve``: the graph in a browser, and for programs."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.options import dataset as dataset_argument
from kg.errors import UsageError


@click.command()
@dataset_argument
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free one.")
@click.option("--host", default="127.0.0.1", show_default=True, metavar="ADDRESS", help="Where to listen.")
@click.option("--allow-remote", is_flag=True, help="Allow an ADDRESS that other machines can reach.")
@click.option("--allow-host", "names", multiple=True, metavar="NAME", help="A name requests may call the server by.")
@click.option(
    "--timeout", type=click.FloatRange(0.1, 3600), default=30.0, show_default=True, help="Seconds for one question."
)
@click.option("--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Questions answered at once.")
@click.option(
    "--memory",
    type=click.IntRange(64),
    default=1024,
    show_default=True,
    metavar="MIB",
    help="For each, beside the graph.",
)
@click.option(
    "--rate",
    type=click.FloatRange(0),
    default=100.0,
    show_default=True,
    help="Requests a second from one address; 0: any.",
)
def command(
    dataset: Path,
    port: int,
    host: str,
    allow_remote: bool,
    names: tuple[str, ...],
    timeout: float,
    workers: int,
    memory: int,
    rate: float,
) -> None:
    """Serve DATASET on this machine: pages to read, search and explore, and a SPARQL endpoint.

    Open the address that it prints in a browser; programs ask at /sparql. Build into the same folder again
    while it runs, and it goes on with the new graph. Ctrl-C ends it.

    \b
    Example:
        kg serve out
        kg serve out --port 8080 --timeout 10
    """
    from kg.serve import Settings, serve
    from kg.serve.guard import is_loopback
    from kg.serve.settings import MIB

    if not is_loopback(host):
        if not allow_remote:
            raise UsageError(
                f"--host {host}: other machines could reach it. There is no password, and everyone who can reach it can"
                " read the whole graph. If that is meant, add --allow-remote."
            )
        click.echo(f"Warning: everyone who can reach {host} can read the whole graph; there is no password.", err=True)
    settings = Settings(
        dataset, host, port, names, timeout=timeout, askers=workers, memory=memory * MIB, rate=rate, burst=3 * rate
    )
    serve(settings, lambda address: click.echo(f"Serving {dataset} at {address}  (Ctrl-C to stop)", err=True))
