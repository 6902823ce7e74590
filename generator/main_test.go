package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	testscript.Main(m, map[string]func(){"sectorhub": main})
}

// TestScripts types commands as a user does. $HUB is a small hub of a state
// that does not exist, $LAYOUTS are the real layouts.
func TestScripts(t *testing.T) {
	hub, err := filepath.Abs("testdata/hub")
	if err != nil {
		t.Fatal(err)
	}
	layouts, err := filepath.Abs("../layouts")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HUB", hub)
			env.Setenv("LAYOUTS", layouts)
			env.Setenv("SOURCE_DATE_EPOCH", "1795219200") // 2026-11-21
			return os.CopyFS(filepath.Join(env.WorkDir, "hub"), os.DirFS(hub))
		},
	})
}
