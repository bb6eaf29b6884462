# Two commands do it all from a fresh clone: `make film` films the sample prompt, `make test` runs the whole suite.
PYTHON ?= python3
VENV ?= .venv
PROMPT ?= A rainy city at night, reflections in the water, 12 seconds, realistic
BIN := $(VENV)/bin

.PHONY: film test lint golden bench clean

film: $(VENV)/installed
	$(BIN)/fabula make "$(PROMPT)"

test: $(VENV)/test-installed
	$(BIN)/python -m pytest -n $${FABULA_TEST_WORKERS:-2} --dist worksteal

lint: $(VENV)/test-installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

golden: $(VENV)/test-installed
	$(BIN)/python -m pytest tests/picture --set-goldens

bench: $(VENV)/test-installed
	$(BIN)/python benchmarks/run.py

clean:
	rm -rf $(VENV) build dist

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip

$(VENV)/installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	$(MAKE) --no-print-directory system-libraries
	@touch $@

$(VENV)/test-installed: $(VENV)/installed pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@

# Skia wants libEGL and libGL, which a bare container lacks: install them as root on Debian, else say the one line.
.PHONY: system-libraries
system-libraries:
	@$(BIN)/python -c 'import skia' 2>/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "installing libegl1 and libgl1 for Skia"; \
	    apt-get update -qq && apt-get install -y -qq --no-install-recommends libegl1 libgl1 libexpat1 >/dev/null; \
	  fi; \
	  $(BIN)/python -c 'import skia' 2>/dev/null || { \
	    echo "Skia needs libEGL and libGL; on Debian or Ubuntu run: sudo apt-get install libegl1 libgl1" >&2; exit 1; }; }
