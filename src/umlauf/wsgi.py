# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The door for WSGI servers; behind a proxy, the reader's address is the one that the proxy tells."""

import os

from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from umlauf.settings import PROXIES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "umlauf.settings")
application = wrap_wsgi_with_proxy_headers(get_wsgi_application(), trusted_hosts=PROXIES)
