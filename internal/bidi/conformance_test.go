package bidi

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// unicodeData is where Debian's package unicode-data lays the files of the Unicode Character Database.
const unicodeData = "/usr/share/unicode/"

// eachLine reads the lines of a file that say something; it skips the test where the file is absent.
func eachLine(t *testing.T, path string, do func(line string)) {
	t.Helper()
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is absent: install the Debian package unicode-data", path)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	n := 0
	for lines.Scan() {
		if line := strings.TrimSpace(lines.Text()); line != "" && line[0] != '#' {
			n++
			do(line)
		}
	}
	if err := lines.Err(); err != nil || n < 100 {
		t.Fatalf("%s has %d lines: %v", path, n, err)
	}
}

// leveled gives the levels of one paragraph on one line, as the files write them, and the order from left to right.
func leveled(runes []rune, classes []class, base Level) (levels, order string) {
	r := newResolver(runes, classes, base)
	r.resolve()
	r.line(0, len(classes))
	var runs []Run
	var told []string
	for i, l := range r.levels {
		if removed(classes[i]) {
			told = append(told, "x")
			continue
		}
		told = append(told, strconv.Itoa(int(l)))
		runs = append(runs, Run{Start: i, Level: l})
	}
	Visual(runs)
	var at []string
	for _, run := range runs {
		at = append(at, strconv.Itoa(run.Start))
	}
	return strings.Join(told, " "), strings.Join(at, " ")
}

// baseOf is the level of a paragraph of classes by P2 and P3.
func baseOf(classes []class) Level {
	r := newResolver(nil, append([]class{bidi.FSI}, classes...), LeftToRight)
	r.match()
	r.pair[0] = -1
	return r.first(0)
}

func TestCharactersHaveTheLevelsOfUnicode(t *testing.T) {
	for _, path := range []string{"testdata/BidiCharacterTest.txt", unicodeData + "BidiCharacterTest.txt"} {
		t.Run(path, func(t *testing.T) {
			wrong := 0
			eachLine(t, path, func(line string) {
				fields := strings.Split(line, ";")
				var runes []rune
				for _, hex := range strings.Fields(fields[0]) {
					n, err := strconv.ParseUint(hex, 16, 32)
					if err != nil {
						t.Fatal(err)
					}
					runes = append(runes, rune(n))
				}
				base := Level(0)
				switch fields[1] {
				case "1":
					base = 1
				case "2":
					base, _ = Base(string(runes))
				}
				levels, order := leveled(runes, classesOf(string(runes), len(runes)), base)
				if levels != fields[3] || order != fields[4] || strconv.Itoa(int(base)) != fields[2] {
					if wrong++; wrong < 10 {
						t.Errorf("%s\n got %d %s; %s", line, base, levels, order)
					}
				}
			})
			if wrong > 0 {
				t.Errorf("%d lines are wrong", wrong)
			}
		})
	}
}

func TestClassesHaveTheLevelsOfUnicode(t *testing.T) {
	names := map[string]class{
		"L": bidi.L, "R": bidi.R, "EN": bidi.EN, "ES": bidi.ES, "ET": bidi.ET, "AN": bidi.AN, "CS": bidi.CS,
		"B": bidi.B, "S": bidi.S, "WS": bidi.WS, "ON": bidi.ON, "BN": bidi.BN, "NSM": bidi.NSM, "AL": bidi.AL,
		"LRO": bidi.LRO, "RLO": bidi.RLO, "LRE": bidi.LRE, "RLE": bidi.RLE, "PDF": bidi.PDF, "LRI": bidi.LRI,
		"RLI": bidi.RLI, "FSI": bidi.FSI, "PDI": bidi.PDI,
	}
	var wantLevels, wantOrder string
	wrong, tried, n := 0, 0, 0
	each := 7 // one in how many lines is tried
	if os.Getenv("CLAIMLIGHT_LONG") != "" {
		each = 1
	}
	eachLine(t, unicodeData+"BidiTest.txt", func(line string) {
		if rest, ok := strings.CutPrefix(line, "@Levels:"); ok {
			wantLevels = strings.TrimSpace(rest)
			return
		}
		if rest, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			wantOrder = strings.TrimSpace(rest)
			return
		}
		if n++; n%each != 0 {
			return
		}
		signs, bits, _ := strings.Cut(line, ";")
		var classes []class
		for _, name := range strings.Fields(signs) {
			classes = append(classes, names[name])
		}
		set, err := strconv.ParseUint(strings.TrimSpace(bits), 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		for bit, base := range []Level{baseOf(classes), LeftToRight, RightToLeft} {
			if set&(1<<bit) == 0 {
				continue
			}
			tried++
			levels, order := leveled(make([]rune, len(classes)), slices.Clone(classes), base)
			if levels != wantLevels || order != wantOrder {
				if wrong++; wrong < 10 {
					t.Errorf("%s at %d: %s; %s, want %s; %s", signs, base, levels, order, wantLevels, wantOrder)
				}
			}
		}
	})
	if wrong > 0 || tried < 70_000 {
		t.Errorf("%d of %d are wrong", wrong, tried)
	}
}
