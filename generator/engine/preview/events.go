package preview

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"

	"sectorhub/generator/kit/diag"
)

// events is a stream of the board's state: once at the start, then at every
// change. A browser compares the version with that of its page and reloads when
// they differ, so that no change is lost between two connections.
func (s *Server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	stream := http.NewResponseController(w)
	fmt.Fprint(w, "retry: 500\n\n")
	for {
		now := s.board.read()
		data, err := json.Marshal(map[string]string{
			"version": now.version, "restyles": now.restyles, "findings": now.serial,
		})
		if err != nil {
			return
		}
		if _, err := fmt.Fprintf(w, "data: %s\n\n", data); err != nil {
			return
		}
		if err := stream.Flush(); err != nil {
			return
		}
		select {
		case <-now.changed:
		case <-r.Context().Done():
			return
		}
	}
}

// findings lists what the author should know now, as the overlay shows it.
func (s *Server) findings(w http.ResponseWriter, r *http.Request) {
	now := s.board.read()
	var list bytes.Buffer
	if err := diag.WriteJSON(&list, now.findings, s.options.Files); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	answer, err := json.Marshal(struct {
		Serial   string          `json:"serial"` // the one that events announce
		Errors   int             `json:"errors"`
		Warnings int             `json:"warnings"`
		Notices  int             `json:"notices"`
		Held     bool            `json:"held"` // an earlier version is shown than the one that was saved
		Findings json.RawMessage `json:"findings"`
	}{
		now.serial, count(now.findings, diag.Error), count(now.findings, diag.Warning),
		count(now.findings, diag.Notice), now.held, list.Bytes(),
	})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	send(w, http.StatusOK, contentType("findings.json"), answer)
}
