package ingest

import (
	"net/netip"
	"testing"
)

func TestHowFarAnAddressMayBeReached(t *testing.T) {
	cases := map[reach][]string{
		public: {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "::ffff:93.184.215.14", "64:ff9b::93.184.215.14"},
		local: {
			"127.0.0.1", "127.8.8.8", "::1", "10.0.0.8", "172.16.4.4", "192.168.1.1", "100.64.1.1", "fd12:3456::1",
			"::ffff:192.168.1.1", "64:ff9b::10.0.0.1",
		},
		refused: {
			"169.254.169.254", "::ffff:169.254.169.254", "64:ff9b::169.254.169.254", "fe80::1%eth0", "169.254.1.1", "0.0.0.0",
			"::", "224.0.0.1",
			"255.255.255.255", "ff02::1", "100.100.100.200", "168.63.129.16", "fd00:ec2::254", "fd20:ce::254", "192.0.2.1",
			"240.0.0.1", "192.0.0.192",
		},
	}
	for want, addresses := range cases {
		for _, a := range addresses {
			if got := reachOf(netip.MustParseAddr(a)); got != want {
				t.Errorf("%s: reach %d, want %d", a, got, want)
			}
		}
	}
}
