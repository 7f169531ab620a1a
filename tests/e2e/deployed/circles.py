"""Looks for resources that wait for each other, in what CloudFormation makes of a template: it refuses them.

circles.py TEMPLATE: writes each circle as a list of names, and fails where there is one. What SAM adds is part of it,
above all the update policies of aliases, which lead to the alarms that take a deployment back.
"""

import json
import re
import sys

from sam import transformed


def named(value):
    """What a part of a resource names: by Ref, GetAtt, Sub or DependsOn."""
    if isinstance(value, list):
        for item in value:
            yield from named(item)
    if not isinstance(value, dict):
        return
    for name, inner in value.items():
        if name in ("Ref", "DependsOn", "Fn::GetAtt"):
            names = inner if isinstance(inner, list) else [inner]
            yield from names[:1] if name == "Fn::GetAtt" else names
        elif name == "Fn::Sub":
            text = inner[0] if isinstance(inner, list) else inner
            yield from re.findall(r"\$\{([^!}][^}]*)\}", text)
        yield from named(inner)


def circles(resources):
    """Groups of resources each of which leads to all the others (Tarjan)."""
    # An attribute is named after its resource: `Queue.Arn`.
    leads = {name: {to.split(".")[0] for to in named(resource)} & resources.keys()
             for name, resource in resources.items()}
    numbers, lowest, path, found = {}, {}, [], []

    def visit(name):
        numbers[name] = lowest[name] = len(numbers)
        path.append(name)
        for to in sorted(leads[name]):
            if to not in numbers:
                visit(to)
            if to in path:
                lowest[name] = min(lowest[name], lowest[to])
        if lowest[name] == numbers[name]:
            at = path.index(name)
            group = path[at:]
            del path[at:]
            if len(group) > 1 or name in leads[name]:
                found.append(sorted(group))

    for name in resources:
        if name not in numbers:
            visit(name)
    return found


if __name__ == "__main__":
    # Whatever is chosen, the resources are the same: parameters without a default need some value.
    parameters = {"JwtIssuer": "https://login.example.com"}
    found = circles(transformed(sys.argv[1], "packages", parameters)["Resources"])
    json.dump(found, sys.stdout)
    print()
    sys.exit(1 if found else 0)
