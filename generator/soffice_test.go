package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sectorhub/generator/kit/diag"
	"sectorhub/generator/kit/office"
)

// TestOfficeFilesOpen opens every document of the tool kit and one whole launch
// kit with LibreOffice, which writes a PDF of each. It is skipped where that
// is not installed.
func TestOfficeFilesOpen(t *testing.T) {
	program, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not installed: apt-get install libreoffice-writer libreoffice-calc")
	}
	dir := t.TempDir()
	names := writeOfficeFiles(t, dir)
	arguments := append([]string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "pdf", "--outdir", filepath.Join(dir, "pdf")}, names...)
	command := exec.Command(program, arguments...)
	command.Dir = dir
	if text, err := command.CombinedOutput(); err != nil {
		t.Fatalf("soffice: %v\n%s", err, text)
	}
	for _, name := range names {
		path := filepath.Join(dir, "pdf", strings.TrimSuffix(name, filepath.Ext(name))+".pdf")
		if info, err := os.Stat(path); err != nil || info.Size() < 2000 {
			t.Errorf("%s was not opened: %v", name, err)
		}
	}
	if len(names) < 30 {
		t.Errorf("%d files, want the 25 documents and those of a kit", len(names))
	}
}

// writeOfficeFiles writes the tool kit's files, and those of the first launch
// kit, into a folder and returns their names.
func writeOfficeFiles(t *testing.T, dir string) []string {
	t.Helper()
	var report diag.Report
	files := map[string][]byte{}
	var order []string
	add := func(name string, data []byte) {
		if files[name] == nil {
			order = append(order, name)
		}
		files[name] = data
	}
	kit := false
	for _, output := range planReal(t, &report).Outputs {
		inKit := strings.HasSuffix(output.Path, "-launch-kit.zip") && !kit
		if !inKit && !(strings.HasPrefix(output.Path, "toolkit/") && (strings.HasSuffix(output.Path, ".docx") || strings.HasSuffix(output.Path, ".xlsx"))) {
			continue
		}
		data, err := output.Make()
		if err != nil {
			t.Fatal(err)
		}
		if !inKit {
			add(filepath.Base(output.Path), data)
			continue
		}
		kit = true
		parts, err := office.Unpack(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range parts {
			add("kit-"+part.Name, part.Data)
		}
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return order
}
