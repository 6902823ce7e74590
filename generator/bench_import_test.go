package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

const million = 1_000_000

// peakAllowed is what an import of a million rows may take: an analyst's
// computer has other things to do.
const peakAllowed = 300 << 20

// BenchmarkImportQCEWMillion imports an annual file with industries of every
// level in the proportion of a real one; BenchmarkImportQCEWMillionKept one of
// which the table keeps every row.
func BenchmarkImportQCEWMillion(b *testing.B) {
	benchmarkImport(b, func(i int) string {
		switch {
		case i < 90:
			return fmt.Sprint(110 + i)
		case i < 600:
			return fmt.Sprint(1100 + i)
		case i < 1200:
			return fmt.Sprint(11_000 + i)
		}
		return fmt.Sprint(110_000 + i)
	})
}

func BenchmarkImportQCEWMillionKept(b *testing.B) {
	benchmarkImport(b, func(i int) string { return fmt.Sprint(1100 + i) })
}

// areaRows is how many rows a large county has.
const areaRows = 2000

func benchmarkImport(b *testing.B, industry func(i int) string) {
	file := filepath.Join(b.TempDir(), "2031.annual.csv")
	writeQCEW(b, file, million, industry)
	program, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		root := b.TempDir()
		start := time.Now()
		command := exec.Command(program, "import", "qcew", file, "--root", root, "--retrieved", "2032-06-05")
		command.Env = append(os.Environ(), asCommand+"=1")
		if text, err := command.CombinedOutput(); err != nil {
			b.Fatalf("%v\n%s", err, text)
		}
		reportRows(b, command.ProcessState, million, time.Since(start))
	}
}

func reportRows(b *testing.B, state *os.ProcessState, rows int, elapsed time.Duration) {
	b.ReportMetric(float64(rows)/elapsed.Seconds(), "rows/s")
	b.ReportMetric((state.UserTime() + state.SystemTime()).Seconds(), "cpu-s")
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return
	}
	peak := usage.Maxrss * 1024
	b.ReportMetric(float64(peak)/(1<<20), "peak-MB")
	if peak > peakAllowed {
		b.Errorf("the import took %d MB, more than %d", peak>>20, peakAllowed>>20)
	}
}

// writeQCEW writes an annual file with the agency's 38 columns and invented
// figures, about half of them withheld.
func writeQCEW(b *testing.B, path string, rows int, industry func(i int) string) {
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	out := bufio.NewWriter(file)
	fmt.Fprint(out, "area_fips,own_code,industry_code,agglvl_code,size_code,year,qtr,disclosure_code,annual_avg_estabs,annual_avg_emplvl,"+
		"total_annual_wages,taxable_annual_wages,annual_contributions,annual_avg_wkly_wage,avg_annual_pay,lq_disclosure_code,"+
		"lq_annual_avg_estabs,lq_annual_avg_emplvl,lq_total_annual_wages,lq_taxable_annual_wages,lq_annual_contributions,"+
		"lq_annual_avg_wkly_wage,lq_avg_annual_pay,oty_disclosure_code,oty_annual_avg_estabs_chg,oty_annual_avg_estabs_pct_chg,"+
		"oty_annual_avg_emplvl_chg,oty_annual_avg_emplvl_pct_chg,oty_total_annual_wages_chg,oty_total_annual_wages_pct_chg,"+
		"oty_taxable_annual_wages_chg,oty_taxable_annual_wages_pct_chg,oty_annual_contributions_chg,oty_annual_contributions_pct_chg,"+
		"oty_annual_avg_wkly_wage_chg,oty_annual_avg_wkly_wage_pct_chg,oty_avg_annual_pay_chg,oty_avg_annual_pay_pct_chg\n")
	for i := range rows {
		jobs := 100 + i%9000
		figures, hidden := fmt.Sprintf("%d,%d,6805549198,151558121,1349,%d", jobs, jobs*50_321, 50_321), ""
		if i%2 == 1 {
			figures, hidden = "0,0,0,0,0,0", "N"
		}
		fmt.Fprintf(out, "%05d,5,%s,78,0,2031,A,%s,%d,%s,%s,1.02,%d.%02d,0.97,0.88,0.9,1.01,1.01,N,0,0.0,0,0.0,0,0.0,0,0.0,0,0.0,0,0.0,0,0.0\n",
			1001+i/areaRows, industry(i%areaRows), hidden, 3+i%90, figures, hidden, i%3, i%100)
	}
	if err := out.Flush(); err != nil {
		b.Fatal(err)
	}
}
