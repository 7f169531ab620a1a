"""A key that tokens are signed with: the private one, and the number that is public of it."""

import base64
import json

from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
modulus = key.public_key().public_numbers().n.to_bytes(256, "big")
private = key.private_bytes(Encoding.DER, PrivateFormat.TraditionalOpenSSL, NoEncryption())
print(json.dumps({
    "private": base64.b64encode(private).decode(),
    "modulus": base64.urlsafe_b64encode(modulus).decode().rstrip("="),
}))
