#!/usr/bin/env python3
"""Makes data/pinterest-37k, the first 37,501 users of Pinterest (Geng et al., ICCV 2015, by way of He et al., WWW 2017), from two public copies:

    python3 docs/results/pinterest_37k.py HMGCN/data/pinterest/train.txt HMGCN/data/pinterest/test.txt BGCH/dataset/pinterest/test.txt

The first two files, of the HMGCN repository, have all interactions of these users, some of them twice; the third, of the BGCH repository, says
which of them are test items there. A line is a user and its items. What is written is checked.
"""

import hashlib
import pathlib
import sys

USERS = 37501
SHA256 = {
    "train.txt": "de9a2116e2d894d2beb7ba2af8b1fceeb907a5eb36feae8d45997cfdd62a335a",
    "test.txt": "b9aeb3b2c2383b090f9ed88a0a0859cc94811ba434ee523e3ee9f3d1a2610d14",
}


def read(file):
    items = {}
    for line in pathlib.Path(file).read_text().splitlines():
        user, *own = map(int, line.split())
        if user < USERS:
            items.setdefault(user, set()).update(own)
    return items


def checked(name, items):
    lines = (" ".join(map(str, [user, *sorted(items[user])])) + "\n" for user in sorted(items))
    text = "".join(lines).encode()
    found = hashlib.sha256(text).hexdigest()
    if found != SHA256[name]:
        sys.exit(f"{name} would have SHA-256 {found} instead of {SHA256[name]}; are these the files named above? Nothing was written.")
    return text


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    every, more, test = map(read, sys.argv[1:])
    for user, items in more.items():
        every.setdefault(user, set()).update(items)
    train = {user: items - test.get(user, set()) for user, items in every.items()}
    files = {"train.txt": checked("train.txt", train), "test.txt": checked("test.txt", test)}
    folder = pathlib.Path("data/pinterest-37k")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_bytes(text)
    print(folder)


if __name__ == "__main__":
    main()
