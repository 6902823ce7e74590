// Command sectorhub builds a sector partnership hub: a static website from a
// folder of Markdown and CSV. This package joins the hub with the engine; it
// owns flags, the clock and exit codes, and nothing of what is published.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/alecthomas/kong"
)

// version is the generator's own, for the footer and --version.
const version = "0.1.0"

// Exit codes, the same for every command.
const (
	exitFine   = 0
	exitErrors = 1 // the author's files have errors
	exitFault  = 2 // wrong flags, a fault of ours or of the machine
)

// errFound says that findings were printed and that they keep the command from
// succeeding.
var errFound = errors.New("findings")

type commands struct {
	Build   buildCommand     `cmd:"" help:"Make the website."`
	Check   checkCommand     `cmd:"" help:"Say what is wrong, and write nothing."`
	Serve   serveCommand     `cmd:"" help:"Show the website while you write, and follow each save."`
	Import  importCommand    `cmd:"" help:"Bring an agency's official file into data/."`
	New     newCommand       `cmd:"" help:"Start a document."`
	Explain explainCommand   `cmd:"" help:"Say where everything on a page comes from."`
	Version kong.VersionFlag `help:"Print the version."`
}

// terminal is where a command speaks, and the only clock.
type terminal struct {
	out io.Writer
	err *os.File
	now time.Time
}

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	now, err := today()
	if err != nil {
		return fault(err)
	}
	var c commands
	parser, err := kong.New(&c, kong.Name("sectorhub"), kong.UsageOnError(),
		kong.Description("Builds a sector partnership hub from a folder of Markdown and CSV."),
		kong.Vars{"version": version})
	if err != nil {
		return fault(err)
	}
	command, err := parser.Parse(args)
	if err != nil {
		return fault(err)
	}
	switch err := command.Run(&terminal{os.Stdout, os.Stderr, now}); {
	case err == nil:
		return exitFine
	case errors.Is(err, errFound):
		return exitErrors
	default:
		return fault(err)
	}
}

func fault(err error) int {
	fmt.Fprintln(os.Stderr, "sectorhub:", err)
	return exitFault
}

// today is the day on the author's calendar, or the one SOURCE_DATE_EPOCH
// fixes.
func today() (time.Time, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		return dayOf(time.Now()), nil
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH is not a number of seconds: %q", epoch)
	}
	return dayOf(time.Unix(seconds, 0).UTC()), nil
}

// dayOf is the day on which a moment falls where its clock stands: in the
// evening west of Greenwich UTC has tomorrow's date already.
func dayOf(moment time.Time) time.Time {
	year, month, day := moment.Date()
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}
