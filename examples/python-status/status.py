import json

import requests
from flask import Flask, jsonify

app = Flask(__name__)

with open("services.json") as file:
    services = json.load(file)


def answers(address):
    try:
        return requests.get(address, timeout=3).ok
    except requests.RequestException:
        return False


@app.get("/")
def status():
    return jsonify({name: answers(address) for name, address in services.items()})
