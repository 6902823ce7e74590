package preview

import (
	_ "embed"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"sectorhub/generator/site"
)

var (
	//go:embed preview.js
	previewScript []byte
	//go:embed preview.css
	previewStyle []byte
)

// Handler answers the site's addresses and, under /-/, the preview's own.
func (s *Server) Handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /-/events", s.events)
	mux.HandleFunc("GET /-/findings", s.findings)
	mux.HandleFunc("GET /-/preview.js", func(w http.ResponseWriter, r *http.Request) {
		send(w, http.StatusOK, contentType("preview.js"), previewScript)
	})
	mux.HandleFunc("GET /-/preview.css", func(w http.ResponseWriter, r *http.Request) {
		send(w, http.StatusOK, contentType("preview.css"), previewStyle)
	})
	mux.HandleFunc("/", s.page)
	return s.names.guard(mux)
}

// page makes what the browser asks for.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "a preview is only read", http.StatusMethodNotAllowed)
		return
	}
	shown := s.board.read().edition
	if shown.site == nil {
		s.say(w, http.StatusServiceUnavailable, shown, "No site yet", "It could not be planned. The findings say why; mend them and this page comes by itself.")
		return
	}
	path := r.URL.Path
	if output, ok := shown.site.Lookup(site.PagePath(path)); ok {
		s.make(w, http.StatusOK, shown, output)
		return
	}
	if _, ok := shown.site.Lookup(site.PagePath(path + "/")); ok && !strings.HasSuffix(path, "/") {
		to := url.URL{Path: path + "/", RawQuery: r.URL.RawQuery}
		// Not a permanent one, which browsers keep for good.
		http.Redirect(w, r, to.String(), http.StatusTemporaryRedirect)
		return
	}
	s.notFound(w, shown, path)
}

func (s *Server) notFound(w http.ResponseWriter, shown edition, path string) {
	if output, ok := shown.site.Lookup("404.html"); ok {
		s.make(w, http.StatusNotFound, shown, output)
		return
	}
	s.say(w, http.StatusNotFound, shown, "Page not found", "The site has no "+path)
}

// make answers with an output, or with the reason why it cannot be made.
func (s *Server) make(w http.ResponseWriter, status int, shown edition, output site.Output) {
	body, err := output.Make()
	if err != nil {
		s.options.Logf("make %s: %v", output.Path, err)
		s.say(w, http.StatusInternalServerError, shown, "This page cannot be made", err.Error())
		return
	}
	if isHTML(output.Path) {
		body = inject(body, shown.version)
	}
	send(w, status, contentType(output.Path), body)
}

// say answers with a page of the preview's own. It reloads like any other.
func (s *Server) say(w http.ResponseWriter, status int, shown edition, title, text string) {
	title, text = html.EscapeString(title), html.EscapeString(text)
	body := fmt.Sprintf("<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>%s</title>\n<body><main><h1>%s</h1><pre>%s</pre></main></body></html>\n", title, title, text)
	send(w, status, contentType("index.html"), inject([]byte(body), shown.version))
}

func send(w http.ResponseWriter, status int, contentType string, body []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	w.Write(body) // a browser that has gone away is no fault
}
