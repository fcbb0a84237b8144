// Package cli is the command line: the same work as in the window, for scripts and measurement.
package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"claimlight/internal/say"
	"claimlight/internal/words"
	"claimlight/storage"

	"github.com/alecthomas/kong"
)

// The exit codes.
const (
	success    = 0
	failure    = 1
	wrongUsage = 2
)

// Params are what a run needs from its surroundings.
type Params struct {
	Stdin  io.Reader
	Stdout io.Writer // results
	// Stdout is a terminal: what is printed there is seen, and not read by a program
	Terminal bool
	Stderr   io.Writer // messages
	// AskSecret asks whoever sits at the terminal, and shows nothing of the answer; nil where nobody does
	AskSecret func(question string) (string, error)
	Version   string                              // of the program
	Window    func(context.Context, Window) error // opens the window, returns when it is closed; nil in a headless build
	Now       func() time.Time                    // nil means time.Now
}

// Window says how the window is to be opened.
type Window struct {
	Library   string   // file; empty for the user's own library
	Annotator string   // empty for the one in the settings
	Pages     []string // files and addresses to be opened in it
}

// commands is the whole command line, as kong reads it.
type commands struct {
	Library   string `help:"Use another library than your own." placeholder:"FILE" env:"CLAIMLIGHT_LIBRARY"`
	Annotator string `help:"Who tags: your name, put on new claims." placeholder:"NAME"`

	Open      openCommand      `cmd:"" default:"withargs" hidden:"" help:"Open the window, with these articles."`
	Clean     cleanCommand     `cmd:"" help:"Print the cleaned article of a page."`
	Analyze   analyzeCommand   `cmd:"" help:"Read texts as JSON lines, print their sentences, sources and figures."`
	Add       addCommand       `cmd:"" help:"Add articles to the library."`
	List      listCommand      `cmd:"" help:"List the articles."`
	Search    searchCommand    `cmd:"" help:"Find articles and claims."`
	Text      textCommand      `cmd:"" help:"Print the text of an article, in which start and end count."`
	Tag       tagCommand       `cmd:"" help:"Tag a claim."`
	Lint      lintCommand      `cmd:"" help:"List what is missing or odd in claims."`
	Agreement agreementCommand `cmd:"" help:"Compare what two annotators made of an article."`
	Export    exportCommand    `cmd:"" help:"Write claims to a file."`
	Import    importCommand    `cmd:"" help:"Take claims in from a file."`
	Merge     mergeCommand     `cmd:"" help:"Take in what another library has."`
	Verify    verifyCommand    `cmd:"" help:"Check a proof bundle."`
	Check     checkCommand     `cmd:"" help:"Examine the library and its saved pages."`
	Backup    backupCommand    `cmd:"" help:"Copy the library."`
	Restore   restoreCommand   `cmd:"" help:"Put a copy in the library's place."`
}

// Run does what args (without the program's name) ask for, and gives the exit code: 0 for success, 1 for failure, 2 for
// wrong usage. Results go to Stdout, messages to Stderr.
func Run(ctx context.Context, args []string, p Params) int {
	p.Stderr = &signs{w: p.Stderr}
	if p.Terminal {
		p.Stdout = &signs{w: p.Stdout}
	}
	var c commands
	ended, code := false, success
	parser, err := kong.New(&c,
		kong.Name("claimlight"), kong.Description(words.CliDescription.String()),
		kong.Vars{"version": p.Version, "formats": formatNames(), "fields": fieldNames()}, kong.Writers(p.Stdout, p.Stderr),
		kong.Exit(func(with int) { ended, code = true, with }), kong.ConfigureHelp(kong.HelpOptions{Compact: true}))
	if err != nil {
		return complain(p.Stderr, err, failure)
	}
	parsed, err := parser.Parse(args)
	switch {
	case ended: // --help or --version has answered
		return code
	case err != nil:
		fmt.Fprintln(p.Stderr, words.CliHelpTellsHowUsed(calledAs(err)).String())
		return complain(p.Stderr, err, wrongUsage)
	}
	p.Stdin = heeding{ctx, p.Stdin}
	out := bufio.NewWriter(p.Stdout)
	parsed.BindTo(ctx, (*context.Context)(nil))
	lines := &signs{w: out}
	err = parsed.Run(&desk{
		Params: p, out: out, lines: lines, library: c.Library, annotator: c.Annotator,
		origin: storage.CommandLine,
	})
	if err := errors.Join(err, lines.end(), out.Flush()); err != nil {
		return complain(p.Stderr, err, exitCode(err))
	}
	return success
}

// calledAs is the program's name, with the command that was used wrongly where one was recognised.
func calledAs(err error) string {
	var wrong *kong.ParseError
	if errors.As(err, &wrong) {
		if used := wrong.Context.Selected(); used != nil && !used.Hidden {
			return words.CliClaimlight(used.Name).String()
		}
	}
	return "claimlight"
}

// usageError is a mistake in the command that only shows when it runs.
type usageError struct{ error }

func exitCode(err error) int {
	var usage usageError
	if errors.As(err, &usage) {
		return wrongUsage
	}
	return failure
}

func complain(w io.Writer, err error, code int) int {
	fmt.Fprintln(w, "claimlight: "+say.Error(err))
	return code
}

// desk is what every command works on.
type desk struct {
	Params
	out       *bufio.Writer // Stdout: what programs read, exactly
	lines     io.Writer     // likewise: what people read, where a text from outside stands between ours
	library   string
	annotator string
	origin    storage.Origin
}
