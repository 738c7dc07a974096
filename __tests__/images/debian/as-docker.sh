#!/bin/sh
# as-docker.sh TREE: gives a minimal Debian the settings of Docker's Debian images. They count for sizes: with them apt
# keeps neither packages nor its binary caches, holds its lists compressed, and fetches no translations.
set -eu
tree=$1
apt=$tree/etc/apt/apt.conf.d
remove='"rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true";'

cat >"$apt/docker-clean" <<CONF
DPkg::Post-Invoke { $remove };
APT::Update::Post-Invoke { $remove };
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
CONF
echo 'Acquire::GzipIndexes "true";' >"$apt/docker-gzip-indexes"
echo 'Acquire::Languages "none";' >"$apt/docker-no-languages"
echo 'Apt::AutoRemove::SuggestsImportant "false";' >"$apt/docker-autoremove-suggests"
echo force-unsafe-io >"$tree/etc/dpkg/dpkg.cfg.d/docker-apt-speedup"

# no service is started when its package is installed
printf '#!/bin/sh\nexit 101\n' >"$tree/usr/sbin/policy-rc.d"
chmod 755 "$tree/usr/sbin/policy-rc.d"

rm -rf "$tree"/var/cache/apt/*.bin "$tree"/var/lib/apt/lists/* "$tree"/var/log/*.log "$tree"/var/log/apt/*
