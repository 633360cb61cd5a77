# The two commands a newcomer needs are `make demo` and `make test`; both prepare everything themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BROWSER := $(shell command -v chromium chromium-browser google-chrome 2>/dev/null | head -n 1)
NODE := $(shell command -v npm 2>/dev/null)
ABSENT := $(strip $(if $(BROWSER),,browser) $(if $(NODE),,node))
MARKS := $(if $(ABSENT),-m "not ($(subst $() $(), or ,$(ABSENT)))")

.PHONY: demo test lint format bench exports register ontology-docs page-assets lock clean

demo: $(READY)
	$(BIN)/sarye build data/casebook -o exports

test: $(READY)
	@$(if $(BROWSER),true,echo "No Chromium here: the tests that drive a browser are left out.")
	@$(if $(NODE),true,echo "No npm here: the tests that need it are left out.")
	$(BIN)/python -m pytest -n auto $(MARKS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(READY)
	$(BIN)/python -m tests.bench

exports: demo

register: $(READY)
	$(BIN)/python -m sarye.register.compile

ontology-docs: $(READY)
	$(BIN)/python docs/ontology/pages.py

page-assets: $(READY)
	cd page && npm ci --ignore-scripts --no-fund --no-audit && node build.mjs
	$(BIN)/python page/pack.py

lock: $(READY)
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--no-emit-index-url --no-header --no-annotate --generate-hashes -q -o requirements.lock

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sarye needs Python 3.11 or later: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)
