package app

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"claimlight/internal/export"
	"claimlight/internal/record"
	"claimlight/storage"
)

// This test program, started with these variables, is another program that uses a library.
const (
	otherJob  = "CLAIMLIGHT_TEST_JOB"
	otherPath = "CLAIMLIGHT_TEST_LIBRARY"
	otherMore = "CLAIMLIGHT_TEST_MORE"
)

// jobs are what the other program can do. Each prints a line once it has begun.
var jobs = map[string]func(path, more string) error{"hold": hold, "import": importMany}

func TestMain(m *testing.M) {
	if job := os.Getenv(otherJob); job != "" {
		if err := jobs[job](os.Getenv(otherPath), os.Getenv(otherMore)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// mostHeld is how long a library is held at most: longer than any story takes, and shorter than it would take if the
// window waited for it each time.
const mostHeld = 20 * time.Second

// hold keeps a library to itself until it is told to let go, and says then whether it still had it.
func hold(path, _ string) error {
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: path}).String()+"?_txlock=immediate&_busy_timeout=5000")
	if err != nil {
		return err
	}
	tx, err := db.BeginTx(context.Background(), nil)
	if err != nil {
		return err
	}
	fmt.Println("held")
	told := make(chan bool)
	go func() {
		_, _ = io.ReadAll(os.Stdin)
		close(told)
	}()
	said := "to the end"
	select {
	case <-told:
	case <-time.After(mostHeld):
		said = "too long"
	}
	if err := tx.Rollback(); err != nil {
		return err
	}
	fmt.Println(said)
	<-told
	return nil
}

// holder is another program that holds the library.
type holder struct {
	t    *testing.T
	cmd  *exec.Cmd
	in   io.Closer
	says *bufio.Scanner
}

// otherProgram starts another program, and waits until it has begun.
func (d *checker) otherProgram(job, more string) *holder {
	d.t.Helper()
	h := &holder{t: d.t, cmd: exec.Command(os.Args[0])}
	h.cmd.Env = append(os.Environ(), otherJob+"="+job, otherPath+"="+d.path, otherMore+"="+more)
	h.cmd.Stderr = os.Stderr
	var err error
	if h.in, err = h.cmd.StdinPipe(); err != nil {
		d.t.Fatal(err)
	}
	out, err := h.cmd.StdoutPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	h.says = bufio.NewScanner(out)
	if err := h.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { _ = h.cmd.Process.Kill(); _ = h.cmd.Wait() })
	h.line()
	return h
}

func (h *holder) line() string {
	h.t.Helper()
	if !h.says.Scan() {
		h.t.Fatal("the other program has ended")
	}
	return strings.TrimSpace(h.says.Text())
}

// letGo ends the other program, and expects that it has held the library all the time.
func (h *holder) letGo() {
	h.t.Helper()
	_ = h.in.Close()
	if said := h.line(); said != "to the end" {
		h.t.Errorf("the library was held %s: the window has waited for it", said)
	}
	if err := h.cmd.Wait(); err != nil {
		h.t.Fatal(err)
	}
}

// importMany takes in a table of many claims.
func importMany(path, more string) error {
	library, err := storage.Open(context.Background(), storage.Params{Path: path, Origin: storage.Import})
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(more)
	if err != nil {
		return err
	}
	told := false
	_, err = library.Exchange.ImportFrom(context.Background(), "claims.csv", func(each func(record.Incoming) error) error {
		if told { // the second time they are taken in
			fmt.Println("begun")
		}
		told = true
		return export.Read(strings.NewReader(manyClaims(n)), each)
	})
	fmt.Println("done")
	return errors.Join(err, library.Close())
}

// manyClaims is a table of so many claims, ten in each article.
func manyClaims(n int) string {
	var b strings.Builder
	b.WriteString("claim_id,format,quote,article_id,article_title,version,text_sha256\n")
	for i := range n {
		fmt.Fprintf(&b, "claim-%05d,claimlight-1,word%d was said,article-%04d,Article %d,1,%064d\n", i, i, i/10, i/10, i/10)
	}
	return b.String()
}
