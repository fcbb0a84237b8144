package versions

import (
	"bytes"
	"math/rand/v2"
	"testing"
)

func TestBytesOfAnySizeComeBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for _, size := range []int{0, 1, 19, 1000, 1 << 16, 1 << 20, 10 << 20} {
		noise := make([]byte, size)
		for i := range noise {
			noise[i] = byte(rng.Uint32())
		}
		for kind, data := range map[string][]byte{"noise": noise, "one letter": bytes.Repeat([]byte("a"), size)} {
			packed, err := pack(data)
			if err != nil {
				t.Fatal(err)
			}
			back, err := Unpack(packed, int64(size))
			if err != nil || !bytes.Equal(back, data) {
				t.Errorf("%d bytes of %s came back as %d (%v)", size, kind, len(back), err)
			}
			if _, err := Unpack(packed, int64(size)+1); err == nil {
				t.Errorf("%d bytes of %s were taken for one more", size, kind)
			}
		}
	}
}
