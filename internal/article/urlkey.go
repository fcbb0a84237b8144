package article

import (
	"net/url"
	"strings"
)

// tracking holds the beginnings of query parameters that say who sent a reader, not what is read.
var tracking = []string{
	"utm_", "fbclid", "gclid", "dclid", "msclkid", "yclid", "mc_cid", "mc_eid", "igshid", "cmpid",
	"_ga",
}

// URLKey is a web address in the form by which two addresses of one page are known as the same: without scheme,
// "www.", fragment, default port, trailing slash and the parameters that only track readers. It is empty for what
// is no web address.
func URLKey(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if port := u.Port(); port != "" && port != "80" && port != "443" {
		host += ":" + port
	}
	query := u.Query()
	for name := range query {
		if tracks(name) {
			query.Del(name)
		}
	}
	key := host + strings.TrimSuffix(u.EscapedPath(), "/")
	if len(query) > 0 {
		key += "?" + query.Encode()
	}
	return key
}

func tracks(parameter string) bool {
	for _, t := range tracking {
		if strings.HasPrefix(strings.ToLower(parameter), t) {
			return true
		}
	}
	return false
}
