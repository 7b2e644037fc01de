# polit-kg: what you can ask of this folder. `make` alone builds the sample graph.
# Everything happens inside .venv; nothing outside this folder is touched.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SAMPLE := data/sample
OUT    := out

# What is installed beside the project: `make test EXTRAS=test,spark` also runs the tests that need Spark.
EXTRAS ?= test

# What a build depends on: when none of it is newer than the graph, there is nothing to do.
CODE    := $(shell find kg ontology -type f -not -path '*/__pycache__/*' 2>/dev/null)
SOURCES := $(shell find $(SAMPLE) 2>/dev/null)

.DEFAULT_GOAL := graph
.PHONY: graph install test check fuzz bench docs web clean

graph: $(OUT)/graph.ttl  ## build data/sample into out/ and say what to try next
	@echo
	@echo "$(OUT)/ is up to date. Four things to try next:"
	@echo "  $(BIN)/kg serve $(OUT)                            pages to read, search, explore and ask"
	@echo "  open $(OUT)/graph.html in a browser                 the network of people, courts, teams and offences"
	@echo "  $(BIN)/kg query $(OUT) --list                     questions you can ask by name"
	@echo "  $(BIN)/kg build my-releases/ --out my-graph     the same for files of your own"

$(OUT)/graph.ttl: $(VENV)/.installed $(CODE) $(SOURCES)
	@$(BIN)/kg build $(SAMPLE) --out $(OUT)

install: $(VENV)/.installed  ## make .venv and install the project into it

# Stock pip can hang on a big resolution, so it is brought up to date first.
$(VENV)/.installed: setup.cfg pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "polit-kg needs Python 3.11 or newer, and '$(PYTHON)' is $$($(PYTHON) --version 2>&1 | head -n 1)." >&2; \
	  echo "Install one and name it:  make graph PYTHON=python3.12" >&2; exit 1; }
	@test -x $(BIN)/python || { echo "Making $(VENV) ..."; $(PYTHON) -m venv $(VENV); }
	@echo "Installing polit-kg and its libraries (a minute or two, once) ..."
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --upgrade pip
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[$(EXTRAS)]'
	@touch $@

test: $(VENV)/.installed  ## run the tests
	$(BIN)/python -m pytest

check: $(VENV)/.installed  ## format, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(VENV)/.installed  ## speed and memory beside other tools, a quarter of an hour or more (BENCH="--largest 100000")
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --editable '.[$(EXTRAS),bench]'
	$(BIN)/python benchmarks/versus.py $(BENCH)

fuzz: $(VENV)/.installed  ## look for texts and bytes that break something: new ones each time, some minutes
	HYPOTHESIS_PROFILE=explore $(BIN)/python -m pytest tests/test_fuzz.py tests/test_patterns.py

docs: graph  ## put what the commands really print into the README
	$(BIN)/python docs/refresh.py

# The editor of the query page of `kg serve`. Without it, that page has a plain text area.
web: kg/serve/static/yasgui.min.js  ## put the query editor (YASGUI, from npm) into the package

kg/serve/static/yasgui.min.js: web/package.json web/package-lock.json
	@command -v npm >/dev/null || { echo "make web needs npm, which comes with Node.js (apt-get install npm)" >&2; exit 1; }
	cd web && npm ci --ignore-scripts --no-audit --no-fund
	cp web/node_modules/@zazuko/yasgui/build/yasgui.min.css kg/serve/static/
	cp web/node_modules/@zazuko/yasgui/build/yasgui.min.js kg/serve/static/
	@touch $@

clean:  ## remove what was made: out/, caches, the virtual environment
	rm -rf web/node_modules kg/serve/static/yasgui.min.*
	rm -rf $(OUT) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis $(VENV)
	find kg ontology data tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
