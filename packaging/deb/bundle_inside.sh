#!/usr/bin/env bash
# The part of bundle_check.sh that runs within the bare system, as root; /given has the archive.
set -euo pipefail
say() { printf '\nbundle_check: %s\n' "$*" >&2; }
useradd --create-home person
tar -C /home/person -xzf /given/*.tar.gz
cat >/home/person/check <<'END'
set -eu
cd ~/sharesnet-*
bin/sharesnet --version
run=$(bin/sharesnet train sharesnet-cifar-20 --data shapes --recipe quick --epochs 1 --limit-train 512 --limit-test 128)
bin/sharesnet export "$run" --format onnx --out ~/net.onnx
export FONTCONFIG_FILE=$PWD/share/fonts/fonts.conf
bin/sharesnet-workbench --picture ~/picture.png --size 256 /given/thin-29.json
test -s ~/picture.png
bin/sharesnet-workbench --preset sharesnet-29 &
program=$!
sleep 15
kill -0 $program
kill -TERM $program
wait $program
test -s ~/.local/state/sharesnet/sharesnet-workbench.ini
END
su person -c "HOME=/home/person DISPLAY=$DISPLAY sh /home/person/check"
say "all passed"
