"""Pages for people: made on the server, whole without scripts, every text in them escaped."""
