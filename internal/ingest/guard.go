package ingest

import (
	"context"
	"net"
	"net/netip"
	"syscall"

	"code.dny.dev/ssrf"
)

// reach says how far an address may be reached.
type reach int

const (
	refused reach = iota // link-local, metadata services, reserved ranges: never
	local                // this computer and its network: after a question
	public               // the open web
)

// The ranges that the registry of special addresses does not tell apart for us.
var (
	carrierNetwork = netip.MustParsePrefix("100.64.0.0/10")
	translated     = ssrf.IPv6NAT64Prefix // IPv6 addresses that stand for IPv4 ones

	// metadataServices give a cloud machine's secrets to whoever asks from inside it.
	metadataServices = []netip.Addr{
		netip.MustParseAddr("100.100.100.200"),
		netip.MustParseAddr("168.63.129.16"),
		netip.MustParseAddr("fd00:ec2::254"),
		netip.MustParseAddr("fd20:ce::254"),
	}
)

// reachOf classifies a resolved address.
func reachOf(ip netip.Addr) reach {
	ip = ip.Unmap().WithZone("")
	if translated.Contains(ip) {
		b := ip.As16()
		ip = netip.AddrFrom4([4]byte(b[12:]))
	}
	for _, m := range metadataServices {
		if ip == m {
			return refused
		}
	}
	switch {
	case ip.IsLoopback(), ip.IsPrivate(), carrierNetwork.Contains(ip):
		return local
	case openWeb(ip):
		return public
	default:
		return refused
	}
}

// openWeb asks the registry of special-purpose addresses.
func openWeb(ip netip.Addr) bool {
	network := "tcp4"
	if ip.Is6() {
		network = "tcp6"
	}
	return ssrf.New(ssrf.WithAnyPort()).Safe(network, netip.AddrPortFrom(ip, 443).String(), nil) == nil
}

// localAddress says that a host has an address on the local network, about which nobody was asked yet.
type localAddress struct{ host string }

func (e *localAddress) Error() string { return "local address of " + e.host }

// guarded dials as usual, and checks the address that a name was resolved to at the moment of connecting, so that a
// name cannot point elsewhere after the check.
func guarded(allowed map[string]bool) func(context.Context, string, string) (net.Conn, error) {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		host, _, err := net.SplitHostPort(address)
		if err != nil {
			return nil, err
		}
		d := net.Dialer{Control: func(_, resolved string, _ syscall.RawConn) error {
			at, err := netip.ParseAddrPort(resolved)
			if err != nil {
				return err
			}
			switch reachOf(at.Addr()) {
			case public:
				return nil
			case local:
				if allowed[host] {
					return nil
				}
				return &localAddress{host}
			default:
				return ErrRefused
			}
		}}
		return d.DialContext(ctx, network, address)
	}
}
