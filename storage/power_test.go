package storage_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"claimlight/internal/effort"
	"claimlight/storage"
)

// Power cuts are replayed from the system calls of a program that tags: what was written after the last fsync of a file
// may be on the disk, or not, or in part, and in any order.

// call is one thing the program told the system.
type call struct {
	file  string // by its name in the folder; "ack" for what it printed
	at    int64  // offset of a write, or the new size of a cut
	data  []byte // written; nil for the others
	sync  bool
	sized bool // the file was cut or grown to size at
}

var (
	tracedCall = regexp.MustCompile(`^\d+ +(pwrite64|write|fsync|fdatasync|ftruncate)` +
		`\((\d+)<([^>]*)>(?:, "((?:\\x[0-9a-f]{2})*)")?(?:, (\d+))?(?:, (\d+))?\) += (\d+)`)
	unfinishedCall = regexp.MustCompile(`^(\d+) +(.*) <unfinished \.\.\.>$`)
	resumedCall    = regexp.MustCompile(`^(\d+) +<\.\.\. \w+ resumed>(.*)$`)
)

// trace lets the program tag so many claims in the library, and gives what it told the system.
func trace(t *testing.T, path string, times int) []call {
	t.Helper()
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("power cuts: there is no strace here")
	}
	log := filepath.Join(t.TempDir(), "trace")
	program := exec.Command(strace, "-f", "-y", "-xx", "-s", "1000000", "-o", log,
		"-e", "trace=pwrite64,write,fsync,fdatasync,ftruncate", os.Args[0])
	program.Env = append(os.Environ(), victimJob+"=tag a while", victimPath+"="+path, victimMore+"="+fmt.Sprint(times))
	if out, err := program.CombinedOutput(); err != nil {
		t.Skipf("power cuts: tracing is refused here: %v %.200s", err, out)
	}
	data, err := os.ReadFile(log)
	if err != nil {
		t.Fatal(err)
	}
	return parseTrace(t, string(data), path)
}

func parseTrace(t *testing.T, log, path string) []call {
	t.Helper()
	begun := map[string]string{}
	var calls []call
	for line := range strings.Lines(log) {
		line = strings.TrimRight(line, "\n")
		if m := unfinishedCall.FindStringSubmatch(line); m != nil {
			begun[m[1]] = m[2]
			continue
		}
		if m := resumedCall.FindStringSubmatch(line); m != nil {
			line = m[1] + " " + begun[m[1]] + m[2]
		}
		m := tracedCall.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		if c, ok := callOf(t, m, path); ok {
			calls = append(calls, c)
		}
	}
	return calls
}

func callOf(t *testing.T, m []string, path string) (call, bool) {
	t.Helper()
	c := call{file: filepath.Base(unhex(t, m[3]))}
	ours := strings.HasPrefix(unhex(t, m[3]), path) && !strings.HasSuffix(c.file, "-shm")
	number := func(s string) int64 {
		n, _ := strconv.ParseInt(s, 10, 64) // digits, by the pattern
		return n
	}
	switch {
	case m[1] == "write" && m[2] == "1":
		return call{file: "ack", data: []byte(unhex(t, m[4]))}, true
	case !ours:
		return c, false
	case m[1] == "pwrite64":
		c.data, c.at = []byte(unhex(t, m[4])), number(m[6])
	case m[1] == "ftruncate":
		c.sized, c.at = true, number(m[5])
	case m[1] == "write":
		t.Fatalf("the library was written to in a way that this test does not know: %.200s", m[0])
	default:
		c.sync = true
	}
	return c, true
}

// unhex reads what strace wrote with every byte in hexadecimal.
func unhex(t *testing.T, s string) string {
	t.Helper()
	if !strings.Contains(s, `\x`) {
		return s
	}
	plain, err := strconv.Unquote(`"` + s + `"`)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

// disk is what a disk holds for certain, and what it may hold.
type disk struct {
	safe    map[string][]byte
	pending map[string][]call
	lies    bool // it says that it has written what it has not
}

func (d *disk) take(c call) {
	if !c.sync {
		d.pending[c.file] = append(d.pending[c.file], c)
		return
	}
	if !d.lies {
		d.safe[c.file] = apply(d.safe[c.file], d.pending[c.file])
		d.pending[c.file] = nil
	}
}

// cut gives the files as they may be found after the power came back.
func (d *disk) cut(rng *rand.Rand) map[string][]byte {
	files := map[string][]byte{}
	for name := range d.safe {
		files[name] = apply(d.safe[name], survivors(rng, d.pending[name]))
	}
	for name := range d.pending {
		if _, ok := files[name]; !ok {
			files[name] = apply(nil, survivors(rng, d.pending[name]))
		}
	}
	return files
}

// survivors picks the calls that reached the disk: none, the first ones, any of them, or any with the last torn within
// a sector.
func survivors(rng *rand.Rand, calls []call) []call {
	var out []call
	switch kind := rng.IntN(4); kind {
	case 0:
	case 1:
		out = calls[:rng.IntN(len(calls)+1)]
	default:
		for _, c := range calls {
			if rng.IntN(2) == 0 {
				out = append(out, c)
			}
		}
		if last := len(out) - 1; kind == 3 && last >= 0 && len(out[last].data) > 512 {
			out[last].data = out[last].data[:512*rng.IntN(len(out[last].data)/512)]
		}
	}
	return out
}

func apply(file []byte, calls []call) []byte {
	out := append([]byte(nil), file...)
	for _, c := range calls {
		size := c.at + int64(len(c.data))
		if grow := size - int64(len(out)); grow > 0 {
			out = append(out, make([]byte, grow)...)
		}
		copy(out[c.at:], c.data)
		if c.sized {
			out = out[:size]
		}
	}
	return out
}

// cutPower replays the calls up to a random one and says what was lost then.
func cutPower(t *testing.T, before []byte, calls []call, rng *rand.Rand, lies bool) error {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.sqlite")
	d := &disk{safe: map[string][]byte{filepath.Base(path): before}, pending: map[string][]call{}, lies: lies}
	var acknowledged []string
	for _, c := range calls[:rng.IntN(len(calls)+1)] {
		if c.file == "ack" {
			acknowledged = append(acknowledged, strings.TrimSpace(string(c.data)))
		} else {
			d.take(c)
		}
	}
	for name, data := range d.cut(rng) {
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	err := lost(path, acknowledged)
	if err == nil {
		err = storage.ExpectOwnLog(path)
	}
	_ = os.RemoveAll(filepath.Dir(path))
	return err
}

func TestAPowerCutLosesNothingThatWasAcknowledged(t *testing.T) {
	effort.Long(t)
	d := open(t)
	d.add("Title", "Text.")
	d.ok(d.Close())
	before, err := os.ReadFile(d.Path())
	d.ok(err)
	calls := trace(t, d.Path(), 100)
	acknowledged := 0
	for _, c := range calls {
		if c.file == "ack" {
			acknowledged++
		}
	}
	if acknowledged != 100 {
		t.Fatalf("the trace has %d of 100 claims", acknowledged)
	}
	rng := rand.New(rand.NewPCG(11, 12))
	cuts := *kills
	if testing.Short() {
		cuts = min(cuts, 10)
	}
	for i := range cuts {
		if err := cutPower(t, before, calls, rng, false); err != nil {
			t.Errorf("cut %d: %v", i+1, err)
		}
	}
	noticed := 0
	for range 10 {
		if cutPower(t, before, calls, rng, true) != nil {
			noticed++
		}
	}
	t.Logf("%d cuts in %d calls; a disk that lies was noticed in %d cuts of 10", cuts, len(calls), noticed)
	if noticed < 5 {
		t.Errorf("a disk that lies was noticed in %d cuts of 10: these cuts prove nothing", noticed)
	}
}
