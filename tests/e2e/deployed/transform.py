"""Makes of the template what CloudFormation makes of it, and then what the emulator can deploy.

transform.py TEMPLATE BUCKET PARAMETERS: writes the transformed template to standard output.
The list of what the emulator cannot do is in docs/testing.md.
"""

import json
import sys

from sam import transformed


def declare_routes(resources):
    """The routes are in the API's document; the emulator takes them as resources."""
    document = resources["Api"]["Properties"].pop("Body")
    resources["Api"]["Properties"] = {"Name": {"Ref": "AWS::StackName"}, "ProtocolType": "HTTP"}
    jwt = document["components"]["securitySchemes"]["Jwt"]["x-amazon-apigateway-authorizer"]
    resources["Jwt"] = of_api("Authorizer", {
        "Name": "Jwt", "AuthorizerType": "JWT", "IdentitySource": [jwt["identitySource"]],
        "JwtConfiguration": {
            "Issuer": jwt["jwtConfiguration"]["issuer"], "Audience": jwt["jwtConfiguration"]["audience"],
        },
    })
    operations = [
        (path, method, operation)
        for path, methods in document["paths"].items() for method, operation in methods.items()
    ]
    for number, (path, method, operation) in enumerate(operations):
        verb = "ANY" if method == "x-amazon-apigateway-any-method" else method.upper()
        resources[f"Integration{number}"] = of_api("Integration", {
            "IntegrationType": "AWS_PROXY", "PayloadFormatVersion": "2.0", "IntegrationMethod": "POST",
            "IntegrationUri": operation["x-amazon-apigateway-integration"]["uri"],
        })
        route = {
            "RouteKey": "$default" if path == "/$default" else f"{verb} {path}",
            "Target": {"Fn::Join": ["/", ["integrations", {"Ref": f"Integration{number}"}]]},
        }
        if any("Jwt" in needed for needed in operation.get("security", [])):
            route |= {"AuthorizationType": "JWT", "AuthorizerId": {"Ref": "Jwt"}}
        resources[f"Route{number}"] = of_api("Route", route)


def of_api(kind, properties):
    return {"Type": f"AWS::ApiGatewayV2::{kind}", "Properties": {"ApiId": {"Ref": "Api"}, **properties}}


def leave_out(resources):
    """What the emulator does not know."""
    def is_unknown(resource):
        is_of_several = resource["Type"] == "AWS::CloudWatch::Alarm" and "Metrics" in resource["Properties"]
        return resource["Type"].startswith("AWS::CodeDeploy::") or is_of_several
    for name in [name for name, resource in resources.items() if is_unknown(resource)]:
        del resources[name]
    for resource in resources.values():
        resource.pop("UpdatePolicy", None)
        for statement in statements(resource["Properties"]):
            for keys in statement.get("Condition", {}).values():
                for key in [key for key in keys if key.startswith("events:")]:
                    del keys[key]
    # An hour is too long to wait for; a minute is the shortest.
    resources["DispatcherFunctionHourly"]["Properties"]["ScheduleExpression"] = "rate(1 minute)"


def statements(properties):
    documents = [policy["PolicyDocument"] for policy in properties.get("Policies", [])]
    documents += [properties["PolicyDocument"]] if "PolicyDocument" in properties else []
    return [statement for document in documents for statement in document["Statement"]]


template = transformed(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
declare_routes(template["Resources"])
leave_out(template["Resources"])
json.dump(template, sys.stdout)
