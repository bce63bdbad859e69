"""Reads an export back without the harness: hashes, heads and lengths as the index says; prints how many cases each class has."""

import base64
import collections
import hashlib
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
index = json.loads((folder / "index.json").read_text("utf-8"))
ids = [case["id"] for case in index["cases"]]
assert ids == sorted(ids) and len(ids) == len(set(ids)), "not in order"
files, mappings = set(), set()
for case in index["cases"]:
    for answer in case["answers"]:
        data = (folder / answer["file"]).read_bytes()
        files.add(answer["file"])
        assert len(data) == answer["bytes"], answer["file"]
        assert hashlib.sha256(data).hexdigest() == answer["sha256"], answer["file"]
        if answer["fault"] == "close-before-status":
            assert data == b"", answer["file"]
            continue
        if answer["framed"]:
            assert data.startswith(b"HTTP/1."), answer["file"]
            continue
        if "redirect" in answer:
            assert b"\r\nLocation: http://REDIRECT.invalid/\r\n" in data, answer["file"]
        head, body = data.split(b"\r\n\r\n", 1)
        status, *fields = head.decode("latin-1").split("\r\n")
        assert status.startswith("HTTP/1.1 "), answer["file"]
        headers = {name.lower(): value.strip() for name, value in (field.split(":", 1) for field in fields)}
        if answer["fault"] == "none" and "content-length" in headers:
            assert int(headers["content-length"]) == len(body), answer["file"]
    if "mapping" in case:
        mappings.add(case["mapping"])
        response = json.loads((folder / case["mapping"]).read_text("utf-8"))["response"]
        assert str(response["status"]) == status.split(" ")[1], case["mapping"]
        assert answer["fault"] != "none" or base64.b64decode(response["base64Body"]) == body, case["mapping"]
found = {f"cases/{file.name}" for file in (folder / "cases").iterdir()}
assert found == files, found ^ files
assert {f"mappings/{file.name}" for file in (folder / "mappings").iterdir()} == mappings
print(json.dumps(collections.Counter(case["class"] for case in index["cases"]), sort_keys=True))
