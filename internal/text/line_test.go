package text_test

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"

	"claimlight/internal/text"
)

// zeros is a stream of so many letters.
type zeros struct{ left int }

func (z *zeros) Read(p []byte) (int, error) {
	if z.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), z.left)
	for i := range p[:n] {
		p[i] = '0'
	}
	z.left -= n
	return n, nil
}

func TestALineThatIsTooLongIsPassedOver(t *testing.T) {
	in := bufio.NewReader(io.MultiReader(strings.NewReader("first\n"), &zeros{64 << 20}, strings.NewReader("\nlast")))
	read := func() (string, error) {
		line, err := text.ReadLine(in)
		return string(line), err
	}
	if line, err := read(); line != "first\n" || err != nil {
		t.Errorf("%q, %v", line, err)
	}
	if line, err := read(); line != "" || !errors.Is(err, text.ErrLongLine) {
		t.Errorf("%d bytes, %v", len(line), err)
	}
	if line, err := read(); line != "last" || err != io.EOF {
		t.Errorf("%q, %v", line, err)
	}
	if line, err := read(); line != "" || err != io.EOF {
		t.Errorf("%q, %v", line, err)
	}
}

func TestTheLongestLineIsRead(t *testing.T) {
	in := bufio.NewReader(io.MultiReader(&zeros{text.MaxLine - 1}, strings.NewReader("\n"), &zeros{text.MaxLine + 1}))
	if line, err := text.ReadLine(in); len(line) != text.MaxLine || err != nil {
		t.Errorf("%d bytes, %v", len(line), err)
	}
	if line, err := text.ReadLine(in); line != nil || !errors.Is(err, text.ErrLongLine) {
		t.Errorf("%d bytes, %v", len(line), err)
	}
}
