# SPDX-FileCopyrightText: 2026 The umlauf authors
# SPDX-License-Identifier: EUPL-1.2

"""The brake on failed sign-ins: whoever fails too often waits, longer each time (decision 9)."""

from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from typing import NamedTuple

from django.core.cache import cache
from django.utils.crypto import salted_hmac

FIRST_WAIT = 30  # seconds
LONGEST_WAIT = 15 * 60
ONE_AT_A_TIME = 30  # seconds after which an attempt that never ended is forgotten
BUSY = -1  # instead of seconds: not a wait for failures, only for another sign-in to end
REMEMBERED = timedelta(days=1)


class Tally(NamedTuple):
    """How often a sign-in has failed, and the moment before which there is no further attempt."""

    failures: int
    until: datetime


class Watched(NamedTuple):
    """What failures are counted for: an account or an address, by a hash that names neither, and how many are free."""

    key: str
    free: int


class Attempt(NamedTuple):
    """One sign-in, with a name, from an address; to be begun, and then ended as failed or as successful."""

    account: Watched
    address: Watched

    def begin(self, at: datetime) -> int:
        """Return 0 where the password may be looked at, else how many seconds there are to wait.

        `BUSY` comes back where a password of this account is being looked at just now: none is tried twice at once. How
        long there is to wait is looked at in one's own turn, when the failure of the turn before has been counted.
        """
        if not cache.add(self._turn, value=True, timeout=ONE_AT_A_TIME):
            return self._wait(at) or BUSY
        wait = self._wait(at)
        if wait:
            cache.delete(self._turn)
        return wait

    def failed(self, at: datetime) -> None:
        """Count the failure, for the account and for the address."""
        for key, free in self:
            failures = _tally_of(key, at).failures + 1
            until = at + timedelta(seconds=wait_after(failures, free))
            cache.set(key, Tally(failures, until), REMEMBERED.total_seconds())
        cache.delete(self._turn)

    def succeeded(self) -> None:
        """Forget the failures of the account; those of the address stay, or an own account would wipe them off."""
        cache.delete_many([self.account.key, self._turn])

    def _wait(self, at: datetime) -> int:
        return max(_wait_of(watched, at) for watched in self)

    @property
    def _turn(self) -> str:
        return f"{self.account.key}-turn"


def attempt(username: str, address: str) -> Attempt:
    """Return the attempt to sign in with a name from an address; many may stand behind one address of a house."""
    return Attempt(Watched(_hashed(f"account {username}"), 5), Watched(_hashed(f"address {_network(address)}"), 50))


def wait_after(failures: int, free: int) -> int:
    """Return the seconds to wait after so many failures: none while they are free, then twice as many each time."""
    if failures < free:
        return 0
    doublings = min(failures - free, 10)
    return min(FIRST_WAIT << doublings, LONGEST_WAIT)


def _network(address: str) -> str:
    """An address as it counts: who has one of IPv6 has all of its network; what is no address is taken as it is."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((found, 64), strict=False) if isinstance(found, IPv6Address) else found)


def _hashed(what: str) -> str:
    return salted_hmac("umlauf.people.brake", what, algorithm="sha256").hexdigest()


def _tally_of(key: str, at: datetime) -> Tally:
    found: Tally | None = cache.get(key)
    return found or Tally(0, at)


def _wait_of(watched: Watched, at: datetime) -> int:
    left = (_tally_of(watched.key, at).until - at).total_seconds()
    return max(0, -int(-left // 1))
