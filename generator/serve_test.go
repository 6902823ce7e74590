package main

import (
	"strings"
	"testing"
)

func TestServedPagesNameTheAddressTheyAreShownAt(t *testing.T) {
	for addr, want := range map[string]string{
		"127.0.0.1:8080": "http://127.0.0.1:8080/", "hub.example:80": "http://hub.example:80/", "[::1]:8080": "http://[::1]:8080/",
		":8080": "http://localhost:8080/", "0.0.0.0:8080": "http://localhost:8080/", "[::]:8080": "http://localhost:8080/",
	} {
		c := serveCommand{Addr: addr}
		if err := c.settleBase(); err != nil || c.BaseURL != want {
			t.Errorf("--addr %s: %s %v, want %s", addr, c.BaseURL, err, want)
		}
	}
}

func TestServeRefusesABaseURLWithAPath(t *testing.T) {
	for base, refused := range map[string]bool{
		"https://hub.example": false, "https://hub.example/": false, "https://hub.example/hub/": true, "https://hub.example/hub": true,
	} {
		c := serveCommand{publication: publication{BaseURL: base}}
		if err := c.settleBase(); (err != nil) != refused || refused && !strings.Contains(err.Error(), "/hub") {
			t.Errorf("--base-url %s: %v", base, err)
		}
		if c.BaseURL != base {
			t.Errorf("--base-url %s became %s", base, c.BaseURL)
		}
	}
}
