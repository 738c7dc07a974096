import type { Need } from '../needs/need.ts';

type Loads = readonly (readonly [kind: Need['kind'], name: string])[];

/**
 * Packages of PyPI that hold no code to compile, or that install without it where there is no compiler, and that depend on no others than such
 * (their own metadata, August 2026): whatever the version, nothing but Python is needed.
 */
export const fine: ReadonlySet<string> = new Set(
  (
    'absl-py annotated-types anyio appdirs apscheduler argparse arrow asgiref asn1crypto async-timeout attrs azure-core babel backoff ' +
    'beautifulsoup4 bleach blinker boto boto3 botocore bottle bs4 cachetools celery certifi chardet charset-normalizer click cloudpickle colorama ' +
    'colorlog configargparse configobj configparser cookiecutter coverage croniter daphne dateparser decorator defusedxml deprecated ' +
    'dj-database-url django django-cors-headers django-crispy-forms django-debug-toolbar django-environ django-extensions ' +
    'django-filter django-redis django-storages djangorestframework dnspython docopt docker docutils ecdsa elasticsearch email-validator ' +
    'environs et-xmlfile exceptiongroup falcon feedparser filelock flake8 flask flask-caching flask-cors flask-login flask-mail ' +
    'flask-marshmallow flask-restful flask-script flask-wtf fsspec future gitdb ' +
    'gitpython google-api-python-client google-auth google-auth-httplib2 graphene graphql-core gunicorn h11 h2 hpack html5lib httplib2 httpcore ' +
    'httpx hyperframe idna importlib-metadata importlib-resources inflection iniconfig invoke ipaddress isodate isort itsdangerous ' +
    'jinja2 jmespath joblib jsonpatch jsonpickle jsonpointer kafka-python kombu limits mako markdown markdown2 markupsafe marshmallow ' +
    'mccabe mkdocs mkdocs-material-extensions mock more-itertools mypy-extensions natsort nose oauth2client oauthlib ' +
    'openpyxl ordered-set packaging passlib pathspec paste pastedeploy pep8 pika pip pip-tools pipenv pluggy ply prettytable progressbar2 ' +
    'prometheus-client prompt-toolkit py pyaml pyasn1 pyasn1-modules pycodestyle pycparser pyflakes pygments pyjwt pymongo-inmemory pymysql ' +
    'pyparsing pypdf pypdf2 pyserial pysocks pytest pytest-asyncio pytest-cov pytest-django pytest-mock pytest-xdist python-dateutil ' +
    'python-decouple python-dotenv python-editor python-json-logger python-multipart python-slugify pytz pytz-deprecation-shim ' +
    'pyyaml-include qrcode redis requests requests-file requests-oauthlib requests-toolbelt retry retrying rfc3986 rich rq rsa s3transfer selenium ' +
    'semver sentry-sdk setuptools setuptools-scm shellingham simplejson six smmap sniffio snowballstemmer sortedcontainers soupsieve ' +
    'sphinx sphinx-rtd-theme sqlparse starlette stevedore stripe supervisor tabulate tenacity text-unidecode texttable tinydb toml tomli tomlkit ' +
    'toolz tox tqdm traitlets typer types-requests typing-extensions typing tzdata tzlocal unidecode uritemplate urllib3 uvicorn vine ' +
    'virtualenv voluptuous waitress wcwidth webencodings webob websocket-client werkzeug wheel whitenoise wtforms xlrd xlsxwriter xlwt xmltodict ' +
    'zipp flit flit-core hatchling poetry-core build pyproject-hooks installer honcho pymemcache pyotp ' +
    'markdown-it-py mdurl jupyter-core pyfiglet termcolor loguru humanize ratelimit schedule telebot pytelegrambotapi ' +
    'wget pathlib2 pathlib ipython-genutils pandocfilters entrypoints ptyprocess pexpect python-consul hvac datadog slack-sdk slackweb ' +
    'newrelic-telemetry-sdk opentelemetry-api pyyaml wrapt tornado ldap3 paho-mqtt ' +
    'prettyconf sanic-routing flask-httpauth flask-jwt-extended flask-socketio python-socketio python-engineio simple-websocket wsproto'
  ).split(' '),
);

/** Packages that hold no code to compile themselves, but depend on some of `wheels`. */
export const leaning: ReadonlySet<string> = new Set(
  'alembic connexion django-allauth flasgger flask-admin flask-migrate flask-restplus flask-restx flask-sqlalchemy hypothesis jsonschema marshmallow-sqlalchemy nbformat python-telegram-bot slackclient sqlalchemy twilio'.split(
    ' ',
  ),
);

/** Packages with compiled code that publish manylinux wheels which bring what they link with, for every Python that is maintained. */
export const wheels: ReadonlySet<string> = new Set(
  (
    'aiohttp aioredis argon2-cffi argon2-cffi-bindings asyncpg bcrypt brotli cffi contourpy cryptography cython duckdb fastapi frozenlist fonttools gevent ' +
    'greenlet grpcio grpcio-tools h5py hiredis httptools ijson imageio ipykernel ipython jiter jupyter jupyterlab keras kiwisolver llvmlite lxml ' +
    'matplotlib maxminddb mkdocs-material msgpack multidict mypy notebook numba numpy nltk onnx orjson pandas paramiko patsy pillow plotly polars ' +
    'propcache protobuf psutil psycopg2-binary psycopg-binary pyarrow pycryptodome pycryptodomex pydantic pydantic-core pydantic-settings pymongo ' +
    'pynacl pyopenssl pyproj pyzmq rapidfuzz regex rpds-py ruamel-yaml ruff safetensors sanic scikit-image scikit-learn scipy seaborn shapely ' +
    'spacy statsmodels tensorboard tensorflow tiktoken tokenizers torch torchvision transformers twisted ujson uvloop watchfiles ' +
    'websockets xgboost yarl zope-interface zstandard dash openai pymssql gradio huggingface-hub fastparquet blis murmurhash cymem preshed thinc ' +
    'black scrapy jupyter-client networkx sympy google-cloud-storage google-cloud-bigquery google-cloud-core google-api-core ' +
    'googleapis-common-protos google-cloud-pubsub google-crc32c langchain langchain-core anthropic locust flask-bcrypt uvicorn-worker'
  ).split(' '),
);

/** Packages that are published as source alone, or whose wheels lack what they link with: what compiling them needs beside gcc. */
export const compiled: ReadonlyMap<string, Loads> = new Map<string, Loads>([
  [
    'psycopg2',
    [
      ['command', 'pg_config'],
      ['header', 'postgresql/libpq-fe.h'],
      ['library', 'libpq.so.5'],
    ],
  ],
  [
    'mysqlclient',
    [
      ['header', 'mariadb/mysql.h'],
      ['command', 'pkg-config'],
      ['library', 'libmariadb.so.3'],
    ],
  ],
  [
    'mysql-python',
    [
      ['header', 'mariadb/mysql.h'],
      ['library', 'libmariadb.so.3'],
    ],
  ],
  [
    'python-ldap',
    [
      ['header', 'ldap.h'],
      ['header', 'sasl/sasl.h'],
    ],
  ],
  [
    'xmlsec',
    [
      ['header', 'libxml2/libxml/parser.h'],
      ['header', 'xmlsec/xmlsec.h'],
      ['command', 'pkg-config'],
    ],
  ],
  [
    'uwsgi',
    [
      ['header', 'stdio.h'],
      ['library', 'libxml2.so.2'],
    ],
  ],
  [
    'pycairo',
    [
      ['header', 'cairo/cairo.h'],
      ['command', 'pkg-config'],
      ['library', 'libcairo.so.2'],
    ],
  ],
  [
    'pygraphviz',
    [
      ['command', 'dot'],
      ['command', 'pkg-config'],
    ],
  ],
  ['dbus-python', [['command', 'pkg-config']]],
  [
    'pyaudio',
    [
      ['header', 'portaudio.h'],
      ['library', 'libportaudio.so.2'],
    ],
  ],
  ['rpy2', [['command', 'R']]],
  ['netifaces', [['header', 'stdio.h']]],
  [
    'pycurl',
    [
      ['header', 'curl/curl.h'],
      ['command', 'curl-config'],
      ['library', 'libcurl.so.4'],
    ],
  ],
  [
    'm2crypto',
    [
      ['header', 'openssl/ssl.h'],
      ['command', 'swig'],
    ],
  ],
  ['pycrypto', [['header', 'stdio.h']]],
  ['cx-freeze', [['header', 'stdio.h']]],
  [
    'pygobject',
    [
      ['header', 'glib-2.0/glib.h'],
      ['header', 'cairo/cairo.h'],
      ['command', 'pkg-config'],
    ],
  ],
  ['gdal', [['header', 'gdal.h']]],
  ['pylibmc', [['header', 'libmemcached/memcached.h']]],
  ['scandir', []],
  [
    'pyldap',
    [
      ['header', 'ldap.h'],
      ['header', 'sasl/sasl.h'],
    ],
  ],
  ['pysqlite', [['header', 'sqlite3.h']]],
  [
    'dlib',
    [
      ['command', 'cmake'],
      ['command', 'g++'],
    ],
  ],
  [
    'face-recognition',
    [
      ['command', 'cmake'],
      ['command', 'g++'],
    ],
  ],
  ['fasttext', [['command', 'g++']]],
  ['hnswlib', [['command', 'g++']]],
  ['pystan', [['command', 'g++']]],
  ['fbprophet', [['command', 'g++']]],
  ['annoy', [['command', 'g++']]],
  ['nmslib', [['command', 'g++']]],
]);

/** Packages that load libraries or start programs of the system. */
export const loading: ReadonlyMap<string, Loads> = new Map<string, Loads>([
  [
    'opencv-python',
    [
      ['library', 'libGL.so.1'],
      ['library', 'libgthread-2.0.so.0'],
    ],
  ],
  [
    'opencv-contrib-python',
    [
      ['library', 'libGL.so.1'],
      ['library', 'libgthread-2.0.so.0'],
    ],
  ],
  ['lightgbm', [['library', 'libgomp.so.1']]],
  [
    'weasyprint',
    [
      ['library', 'libpango-1.0.so.0'],
      ['library', 'libpangoft2-1.0.so.0'],
      ['library', 'libgobject-2.0.so.0'],
    ],
  ],
  ['cairosvg', [['library', 'libcairo.so.2']]],
  ['cairocffi', [['library', 'libcairo.so.2']]],
  ['python-magic', [['library', 'libmagic.so.1']]],
  ['pdf2image', [['command', 'pdftoppm']]],
  ['pytesseract', [['command', 'tesseract']]],
  ['pydub', [['command', 'ffmpeg']]],
  ['ffmpeg-python', [['command', 'ffmpeg']]],
  ['pyzbar', [['library', 'libzbar.so.0']]],
  ['soundfile', [['library', 'libsndfile.so.1']]],
  ['pyodbc', [['library', 'libodbc.so.2']]],
  ['pdfkit', [['command', 'wkhtmltopdf']]],
  ['psycopg', [['library', 'libpq.so.5']]],
  ['wand', [['command', 'convert']]],
  ['graphviz', [['command', 'dot']]],
  ['pydot', [['command', 'dot']]],
  ['pyusb', [['library', 'libusb-1.0.so.0']]],
  ['gitpython', [['command', 'git']]],
  ['mlflow', [['command', 'git']]],
  ['streamlit', [['command', 'git']]],
  ['kaleido', [['library', 'libnss3.so']]],
]);

/** The programs of packages that are not called like them. */
export const programsOf: ReadonlyMap<string, string> = new Map([
  ['django', 'django-admin'],
  ['awscli', 'aws'],
  ['ansible', 'ansible ansible-playbook ansible-galaxy'],
  ['ansible-core', 'ansible ansible-playbook ansible-galaxy'],
  ['jupyter', 'jupyter jupyter-notebook'],
  ['jupyterlab', 'jupyter jupyter-lab'],
  ['notebook', 'jupyter jupyter-notebook'],
  ['pip-tools', 'pip-compile pip-sync'],
  ['pytest', 'pytest py.test'],
  ['sphinx', 'sphinx-build sphinx-apidoc sphinx-quickstart'],
  ['supervisor', 'supervisord supervisorctl echo_supervisord_conf'],
  ['scrapy', 'scrapy'],
  ['docker-compose', 'docker-compose'],
  ['uv', 'uv uvx'],
  ['httpie', 'http https'],
  ['ipython', 'ipython'],
  ['flask', 'flask'],
  ['poetry', 'poetry'],
  ['gunicorn', 'gunicorn'],
  ['huggingface-hub', 'huggingface-cli'],
  ['virtualenv', 'virtualenv'],
  ['twisted', 'twistd trial'],
  ['pre-commit', 'pre-commit'],
  ['build', 'pyproject-build'],
]);
