#!/usr/bin/env python3
"""Checks a signed note of Concord without any of Concord's code.

    check_note.py checkpoint.note keys.txt

keys.txt holds verifier keys, one a line (a service's public.keys will do: other lines are passed over). Every line signed by
one of them must verify. Needs Python's `cryptography` 48 or later. Exit code 0: all those lines verify, and there is one.
"""
import base64
import hashlib
import re
import struct
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PublicKey


def read_keys(path):
    keys = {}
    for line in open(path, encoding="utf-8").read().splitlines():
        match = re.fullmatch(r"([^ +]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", line)
        if match:
            name, key_id, typed = match[1], bytes.fromhex(match[2]), base64.b64decode(match[3], validate=True)
            if hashlib.sha256(name.encode() + b"\n" + typed).digest()[:4] != key_id:
                sys.exit(f"the key id of {name} does not follow from its key")
            keys[name, key_id] = typed
    return keys


def signed_bytes(kind, name, time, text):
    if kind == 0x01:
        return text.encode()
    if kind == 0x04:
        return f"cosignature/v1\ntime {time}\n{text}".encode()
    origin, size, root = text.split("\n")[:3]
    return (
        b"subtree/v1\n\0"
        + bytes([len(name.encode())]) + name.encode() + struct.pack(">Q", time)
        + bytes([len(origin.encode())]) + origin.encode() + struct.pack(">QQ", 0, int(size))
        + base64.b64decode(root, validate=True)
    )


def main(note_path, keys_path):
    note = open(note_path, "rb").read().decode("utf-8")
    body, _, lines = note.rpartition("\n\n")
    text, keys, verified = body + "\n", read_keys(keys_path), 0
    for line in lines.splitlines():
        dash, name, signature = line.split(" ")
        signature = base64.b64decode(signature, validate=True)
        typed = keys.get((name, signature[:4]))
        if dash != "\u2014" or typed is None:
            print(f"passed over  {name}: no such key among yours")
            continue
        kind, public, signature, time = typed[0], typed[1:], signature[4:], 0
        if kind in (0x04, 0x06):
            time, signature = struct.unpack(">Q", signature[:8])[0], signature[8:]
        key = (MLDSA44PublicKey if kind == 0x06 else Ed25519PublicKey).from_public_bytes(public)
        try:
            key.verify(signature, signed_bytes(kind, name, time, text))
        except InvalidSignature:
            sys.exit(f"WRONG        {name}: the signature of kind 0x{kind:02x} does not verify")
        print(f"verified     {name}: kind 0x{kind:02x}" + (f", time {time}" if time else ""))
        verified += 1
    print(text, end="")
    sys.exit(0 if verified else "no line by any of your keys")


if __name__ == "__main__":
    main(*sys.argv[1:])
