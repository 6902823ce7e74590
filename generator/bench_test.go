package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asCommand makes the test binary the command itself, so that a benchmark
// measures a whole process: its processor time and its peak memory.
const asCommand = "SECTORHUB_AS_COMMAND"

func BenchmarkBuildGuides1000(b *testing.B)   { benchmarkBuild(b, 1000, writeGuides) }
func BenchmarkBuildGuides10000(b *testing.B)  { benchmarkBuild(b, 10_000, writeGuides) }
func BenchmarkBuildCareers1000(b *testing.B)  { benchmarkBuild(b, 1000, writeCareers) }
func BenchmarkBuildCareers10000(b *testing.B) { benchmarkBuild(b, 10_000, writeCareers) }

// benchmarkBuild builds a generated hub with the real layouts into an empty
// folder and reports pages per second, processor seconds and peak megabytes.
func benchmarkBuild(b *testing.B, pages int, write func(b *testing.B, root string, pages int)) {
	root := b.TempDir()
	if err := os.CopyFS(root, os.DirFS("testdata/hub")); err != nil {
		b.Fatal(err)
	}
	write(b, root, pages)
	layouts, err := filepath.Abs("../layouts")
	if err != nil {
		b.Fatal(err)
	}
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		out := filepath.Join(b.TempDir(), "public")
		start := time.Now()
		command := exec.Command(program, "build", "--root", root, "--layouts", layouts, "--out", out)
		command.Env = append(os.Environ(), asCommand+"=1")
		if text, err := command.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, text)
		}
		reportProcess(b, command.ProcessState, pages, time.Since(start))
	}
}

func reportProcess(b *testing.B, state *os.ProcessState, pages int, elapsed time.Duration) {
	cpu := state.UserTime() + state.SystemTime()
	b.ReportMetric(float64(pages)/elapsed.Seconds(), "pages/s")
	b.ReportMetric(cpu.Seconds(), "cpu-s")
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		b.ReportMetric(float64(usage.Maxrss)/1024, "peak-MB")
	}
}

// writeGuides writes guides of about 600 words each, every one different.
func writeGuides(b *testing.B, root string, pages int) {
	sentence := "Employers of one industry meet in one room and say what they need from schools and from each other. "
	paragraph := strings.Repeat(sentence, 5)
	for i := range pages {
		var text strings.Builder
		fmt.Fprintf(&text, "---\ntitle: Guide number %d\nsummary: What guide %d says.\norder: %d\ngroup: start\nupdated: 2026-01-05\n---\n\n", i, i, i+10)
		for section := range 6 {
			fmt.Fprintf(&text, "## Part %d of guide %d\n\n%s\n\n- One [link](/guides/first/).\n- Another line.\n\n", section+1, i, paragraph)
		}
		writeFile(b, filepath.Join(root, "content", "guides", fmt.Sprintf("guide-%05d.md", i)), text.String())
	}
}

// writeCareers writes a table of occupations with invented figures.
func writeCareers(b *testing.B, root string, pages int) {
	var wages, projections strings.Builder
	wages.WriteString("area,occupation,title,level,jobs,annual_mean,annual_p10,annual_p25,annual_median,annual_p75,annual_p90,hourly_median,pay_basis\n" +
		"77,00-0000,All Occupations,total,1000000,50000,20000,30000,40000,60000,90000,19.23,both\n")
	projections.WriteString("area,occupation,title,base_year,projected_year,base_jobs,projected_jobs,change,change_share,openings\n")
	for i := range pages {
		code := fmt.Sprintf("%02d-%04d", 11+i/1000, 1000+i%1000)
		fmt.Fprintf(&wages, "77,%s,Makers of thing %d,detailed,%d,52000,30000,40000,%d,60000,70000,25.00,both\n", code, i, 100+i, 45000+i)
		fmt.Fprintf(&projections, "77,%s,Makers of thing %d,2022,2032,%d,%d,10,0.05,%d\n", code, i, 100+i, 110+i, 20+i)
	}
	// The small hub's own guide links to careers that this table lacks.
	writeFile(b, filepath.Join(root, "content", "guides", "first.md"), "---\ntitle: First\nsummary: First.\nupdated: 2026-01-05\n---\n\nWords.\n")
	writeFile(b, filepath.Join(root, "data", "wages.csv"), wages.String())
	writeFile(b, filepath.Join(root, "data", "projections.csv"), projections.String())
}

func writeFile(b *testing.B, path, text string) {
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		b.Fatal(err)
	}
}
