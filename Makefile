# The two commands a newcomer needs are `make demo` and `make test`; both prepare everything themselves.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WHOLE := $(VENV)/.whole
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 \
	--no-emit-index-url --no-header --no-annotate --generate-hashes -q
BROWSER := $(shell command -v chromium chromium-browser google-chrome 2>/dev/null | head -n 1)
NODE := $(shell command -v npm 2>/dev/null)
RAPTOR := $(shell command -v rapper 2>/dev/null)
ABSENT := $(strip $(if $(BROWSER),,browser) $(if $(NODE),,node) $(if $(RAPTOR),,raptor))
MARKS := $(if $(ABSENT),-m "not ($(subst $() $(), or ,$(ABSENT)))")

.PHONY: demo test lint format bench exports register ontology-docs page-assets screenshots lock clean

# exports/ is under version control, so whatever stands there may be written over
demo: $(READY)
	$(BIN)/sarye build data/casebook -o exports --force
	@echo "The commands of the README are in $(BIN): run '. $(BIN)/activate' first, or '$(BIN)/sarye'."

test: $(WHOLE)
	@$(if $(BROWSER),true,echo "No Chromium here: the tests that drive a browser are left out.")
	@$(if $(NODE),true,echo "No npm here: the tests that need it are left out.")
	@$(if $(RAPTOR),true,echo "No rapper here: the tests that need it are left out.")
	$(BIN)/python -m pytest -n auto $(MARKS)

lint: $(WHOLE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(WHOLE)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(WHOLE)
	$(BIN)/python -m tests.bench

exports: demo

register: $(READY)
	$(BIN)/python -m sarye.register.compile

ontology-docs: $(WHOLE)
	$(BIN)/python docs/ontology/pages.py

screenshots: $(WHOLE)
	$(BIN)/python -m tests.screenshots

page-assets: $(WHOLE)
	cd page && npm ci --ignore-scripts --no-fund --no-audit && node build.mjs
	$(BIN)/python page/pack.py

lock: $(WHOLE)
	$(COMPILE) --group install -o requirements.lock
	$(COMPILE) --group dev -o requirements-dev.lock

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sarye needs Python 3.11 or later: make PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation -e .
	touch $(READY)

$(WHOLE): requirements-dev.lock $(READY)
	$(INSTALL) --require-hashes -r requirements-dev.lock
	touch $(WHOLE)
