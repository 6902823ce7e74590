package publish

import (
	"bufio"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const (
	rebuildEnv  = "SECTORHUB_TEST_REBUILD"  // the folder that this process is to rebuild until it is killed
	fallbackEnv = "SECTORHUB_TEST_FALLBACK" // not empty: by two renames
	kills       = 50
	manyFiles   = 200
)

// TestMain lets the test program play the build that is killed.
func TestMain(m *testing.M) {
	if out := os.Getenv(rebuildEnv); out != "" {
		fmt.Fprintln(os.Stderr, rebuildForever(out, os.Getenv(fallbackEnv) != ""))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

func rebuildForever(out string, fallback bool) error {
	fmt.Println("ready")
	for i := 0; ; i++ {
		if err := rebuild(out, "AB"[i%2:][:1], fallback); err != nil {
			return err
		}
	}
}

// rebuild publishes a site whose every file carries the version; some files
// belong to one version only.
func rebuild(out, version string, fallback bool) error {
	stage, err := Begin(out)
	if err != nil {
		return err
	}
	if fallback {
		stage.exchange = func(a, b string) error { return errors.ErrUnsupported }
	}
	for i := range manyFiles {
		if err := stage.Write(fmt.Sprintf("d%d/f%d.html", i%20, i), []byte("version "+version)); err != nil {
			return err
		}
	}
	if err := stage.Write("only/"+version, []byte("version "+version)); err != nil {
		return err
	}
	_, err = stage.Commit()
	return err
}

// wantWhole checks that the folder holds one version, complete.
func wantWhole(t *testing.T, out string) {
	t.Helper()
	files := readAll(t, out)
	if files[".gitignore"] != "*\n" {
		t.Errorf("the author's .gitignore is gone")
	}
	delete(files, ".gitignore")
	version := strings.TrimPrefix(files["d0/f0.html"], "version ")
	for path, text := range files {
		if text != "version "+version {
			t.Errorf("%s holds %q in version %q", path, text, version)
		}
	}
	if _, ok := files["only/"+version]; len(files) != manyFiles+1 || !ok {
		t.Errorf("version %q has %d files, want %d", version, len(files), manyFiles+1)
	}
}

// killRebuild starts rebuilding and kills it after a while, without notice.
func killRebuild(t *testing.T, out string, fallback bool, after time.Duration) {
	t.Helper()
	command := exec.Command(os.Args[0])
	command.Env = append(os.Environ(), rebuildEnv+"="+out)
	if fallback {
		command.Env = append(command.Env, fallbackEnv+"=1")
	}
	var complaint strings.Builder
	command.Stderr = &complaint
	stdout, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	bufio.NewReader(stdout).ReadString('\n')
	time.Sleep(after)
	command.Process.Kill()
	command.Wait()
	if complaint.Len() > 0 {
		t.Fatalf("the rebuild ended by itself: %s", complaint.String())
	}
}

func rebuildAndKill(t *testing.T, fallback bool, rounds int, check func(out string)) {
	out := filepath.Join(t.TempDir(), "public")
	os.Mkdir(out, 0o755)
	os.WriteFile(filepath.Join(out, ".gitignore"), []byte("*\n"), 0o644)
	start := time.Now()
	if err := errors.Join(rebuild(out, "A", fallback), rebuild(out, "B", fallback)); err != nil {
		t.Fatal(err)
	}
	both := min(time.Since(start), 100*time.Millisecond) // a busy machine is not waited for
	random := rand.New(rand.NewPCG(1, 2))
	for range rounds {
		killRebuild(t, out, fallback, time.Duration(random.Int64N(int64(both))))
		check(out)
	}
	if err := rebuild(out, "A", fallback); err != nil {
		t.Fatal(err)
	}
	wantWhole(t, out)
	wantAlone(t, out)
}

func TestAKilledBuildLeavesAWholeSite(t *testing.T) {
	rebuildAndKill(t, false, kills, func(out string) { wantWhole(t, out) })
}

// Between its two renames the fallback leaves no folder, until the next Begin.
func TestAKilledFallbackIsRepaired(t *testing.T) {
	rebuildAndKill(t, true, kills/4, func(out string) {
		if exists(out) {
			wantWhole(t, out)
		}
		stage, err := Begin(out)
		if err != nil {
			t.Fatal(err)
		}
		wantWhole(t, out)
		stage.Abandon()
	})
}

func TestReadersNeverMissTheFolder(t *testing.T) {
	out := filepath.Join(t.TempDir(), "public")
	if err := rebuild(out, "A", false); err != nil {
		t.Fatal(err)
	}
	if err := exchange(out, out); errors.Is(err, errors.ErrUnsupported) {
		t.Skip("no exchange on this system")
	}
	ended := make(chan error)
	go func() {
		var err error
		for i := range 10 {
			err = errors.Join(err, rebuild(out, "BA"[i%2:][:1], false))
		}
		ended <- err
	}()
	for reading := true; reading; {
		select {
		case err := <-ended:
			if err != nil {
				t.Error(err)
			}
			return
		default:
			_, err := os.ReadFile(filepath.Join(out, "d0/f0.html"))
			if reading = err == nil; !reading {
				t.Errorf("a reader found: %v", err)
			}
		}
	}
	<-ended
}
