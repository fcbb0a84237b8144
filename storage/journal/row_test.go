package journal

import (
	"database/sql"
	"encoding/json"
	"reflect"
	"testing"
)

// FuzzRowsComeBack: what the history keeps of a row is JSON, and comes back as it was.
func FuzzRowsComeBack(f *testing.F) {
	f.Add("plain", int64(0), 0.25)
	f.Add("“ünï”\n\t\"\\\x00\x1f\x7f</script>\u2028👩‍👩‍👧", int64(-1<<62), 1e300)
	f.Fuzz(func(t *testing.T, s string, n int64, x float64) {
		r := Row{"text": s, "number": n, "real": x, "none": nil}
		Clean(r)
		if x != x || x-x != 0 || x == float64(int64(x)) {
			delete(r, "real") // no number, or one that the history reads as an integer
		}
		written := r.encode().(string)
		if !json.Valid([]byte(written)) {
			t.Fatalf("%q is no JSON", written)
		}
		back, err := decodeRow(sql.NullString{String: written, Valid: true})
		if err != nil || !reflect.DeepEqual(back, r) {
			t.Errorf("%#v came back as %#v (%v)", r, back, err)
		}
	})
}
