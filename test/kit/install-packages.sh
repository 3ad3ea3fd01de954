#!/bin/sh
# Installs Debian packages for the tests, as root, without starting any service they bring.
#
#   sh test/kit/install-packages.sh PACKAGE…
#
# dovecot-imapd would listen on every address at once: policy-rc.d answers 101 ("not allowed") while packages
# are unpacked (https://people.debian.org/~hmh/invokerc.d-policyrc.d-specification.txt), and what stood there
# before is put back. Another apt may be at work on a fresh machine, so locks are waited for.
set -eu

# One installer at a time: two of them would restore each other's policy-rc.d.
if [ "${NEEDFUL_INSTALLER_LOCKED:-}" != 1 ]; then
  export NEEDFUL_INSTALLER_LOCKED=1
  exec flock /run/needful-install-packages.lock sh "$0" "$@"
fi

policy=/usr/sbin/policy-rc.d
kept=$policy.before-needful

restore_policy() {
  if [ -e "$kept" ]; then mv -f "$kept" "$policy"; else rm -f "$policy"; fi
}

forbid_services() {
  # An answer of 101 that stood here before serves as well; what an interrupted run left here is ours to remove.
  if [ -e "$policy" ] && [ ! -e "$kept" ] && ! grep -q install-packages.sh "$policy"; then
    set +e; "$policy" dovecot start >/dev/null 2>&1; answer=$?; set -e
    if [ "$answer" = 101 ]; then return; fi
    mv "$policy" "$kept"
  fi
  trap restore_policy EXIT
  trap 'exit 130' INT TERM HUP
  printf '#!/bin/sh\n# put here by install-packages.sh for as long as it runs\nexit 101\n' >"$policy"
  chmod 755 "$policy"
}

# DPkg::Lock::Timeout covers dpkg's locks, not that of the package lists.
update_lists() {
  tries=0
  until answer=$(apt-get update 2>&1); do
    case $answer in *'Could not get lock'*) ;; *) printf '%s\n' "$answer" >&2; return ;; esac
    tries=$((tries + 1))
    if [ "$tries" -ge 60 ]; then printf '%s\n' "$answer" >&2; return; fi
    sleep 5
  done
}

export DEBIAN_FRONTEND=noninteractive
forbid_services
update_lists
case " $* " in *' roundcube-core '*)
  # The beds bring a database of their own; the package need not make one.
  echo 'roundcube-core roundcube/dbconfig-install boolean false' | debconf-set-selections
esac
apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"
