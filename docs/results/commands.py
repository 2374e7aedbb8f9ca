"""The exact command of each row of a page: the runs of a sweep as runs of their own. Needs PyYAML (Debian: python3-yaml)."""

import os
import pathlib
import re

import yaml


def read(path):
    """A configuration with those it extends; the sweep block is the nearest one."""
    own = yaml.safe_load(path.read_text())
    base = read(path.parent / own["extends"]) if "extends" in own else {}
    return merged(base, own)


def merged(base, own):
    if not (isinstance(base, dict) and isinstance(own, dict)):
        return own
    return {key: merged(base.get(key), own[key]) if key in own else base[key] for key in base | own}


def flat(value, key=""):
    """The single values of a tree by dotted key."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from flat(each, f"{key}.{name}" if key else name)
    else:
        yield key, value


def text(value):
    """A value as YAML on one line."""
    if not isinstance(value, (dict, list)):
        return str(value).lower() if isinstance(value, bool) else str(value)
    return yaml.safe_dump(value, default_flow_style=True, sort_keys=False, width=10_000).strip()


def option(key, value, folder):
    """An override of the command line, where a relative path starts at the working folder and not at the configuration's."""
    if isinstance(value, str) and value.startswith("../"):
        value = os.path.normpath(folder / value)
    setting = f"{key}={text(value)}"
    return f"-s '{setting}'" if re.search(r"[{}\[\] ]", setting) else f"-s {setting}"


def of_sweep(file):
    """By the name of a trial the command that runs it with seed 1 as the sweep does, and the seeds."""
    path = pathlib.Path(file)
    own, sweep = yaml.safe_load(path.read_text()), read(path)
    plan = sweep["sweep"]
    # A variant without a configuration is the sweep's own file: what it extends, with its settings.
    plain = [variant for variant in plan["variants"] if "config" not in variant]
    settings = own if plain else sweep
    shared = dict(flat({key: value for key, value in settings.items() if key not in ("extends", "output", "sweep")}))
    commands = {}
    for variant in plan["variants"]:
        config = variant.get("config", own.get("extends"))
        name = variant.get("name", pathlib.Path(config).stem)
        changed = shared | variant.get("set", {})
        options = [option(key, value, path.parent) for key, value in changed.items()]
        named = [] if name == pathlib.Path(config).stem else [f"-s name={name}"]
        words = [*named, *options, f"-s threads={plan.get('threads', 1)}"]
        commands[name] = f"./hashgnn run {os.path.normpath(path.parent / config)} {' '.join(words)}", plan.get("seeds", [1])
    return commands


def cell(command, seeds):
    """A command with its seeds, as code in a table."""
    if seeds == [1]:
        return f"`{command}`"
    return f"`for seed in {' '.join(map(str, seeds))}; do {command} -s seed=$seed; done`"
