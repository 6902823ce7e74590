package preview

import (
	"net"
	"net/http"
	"strings"
)

// hostNames are the names to which the server answers. A page elsewhere can
// let its own name point at this machine and read answers through the author's
// browser; the Host header then holds that other name.
type hostNames struct {
	own   string // the host of the address, "" for every interface
	anyIP bool   // bound to every interface: reached by numbers, which cannot be repointed
}

func namesOf(addr string) hostNames {
	host := hostname(addr)
	ip := net.ParseIP(host)
	if host == "" || ip != nil && ip.IsUnspecified() {
		return hostNames{anyIP: true}
	}
	return hostNames{own: host}
}

// hostname is the host without its port, brackets and final dot.
func hostname(hostport string) string {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = strings.Trim(hostport, "[]")
	}
	return strings.ToLower(strings.TrimSuffix(host, "."))
}

func (n hostNames) allow(hostport string) bool {
	switch host := hostname(hostport); host {
	case "":
		return false
	case "localhost", "127.0.0.1", "::1", n.own:
		return true
	default:
		return n.anyIP && net.ParseIP(host) != nil
	}
}

// visit is the address to type into a browser on this machine.
func (n hostNames) visit(bound net.Addr) string {
	_, port, err := net.SplitHostPort(bound.String())
	if err != nil {
		return bound.String()
	}
	if n.anyIP {
		return net.JoinHostPort("localhost", port)
	}
	return net.JoinHostPort(n.own, port)
}

// guard refuses other names and lets nothing be kept or used elsewhere.
func (n hostNames) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Cache-Control", "no-store")
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		if !n.allow(r.Host) {
			http.Error(w, "this preview does not answer to that host name", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}
