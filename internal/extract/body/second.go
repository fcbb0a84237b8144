package body

import (
	"claimlight/internal/article"
	"claimlight/internal/extract/forest"
)

// Doubtful tells that a first score leaves room for a second look.
func Doubtful(score float64) bool { return score > 0.02 && score < 0.98 }

// Second measures every segment again, now that each has a first score: its own words and element, and how the
// segments around it, and those like it, fared. The second forest is fitted to these numbers.
func (s *Survey) Second(score []float64) *forest.Table {
	t := forest.NewTable(len(score), secondWidth)
	c := s.newContext(score)
	for i := range score {
		c.measure(t, i)
		t.End()
	}
	return t
}

// secondWidth is about how many numbers a segment has the second time.
const secondWidth = 130

// context sums first scores over the page.
type context struct {
	*Survey
	score  []float64
	mass   []float64 // score times bytes before each segment, and in all
	bytes  []int     // before each segment, and in all
	groups []float64 // mass of each kind of place
	sizes  []int     // their bytes
	doubt  float64   // how far the scores are from yes and no, by bytes, 0 to 1/4
	top    float64   // the best score
	run    [2]int    // the segments that gather the most score, end exclusive
	main   int       // the innermost box with nine tenths of the score, or -1
}

func (s *Survey) newContext(score []float64) *context {
	n := len(score)
	c := &context{
		Survey: s, score: score, mass: make([]float64, n+1), bytes: make([]int, n+1),
		groups: make([]float64, len(s.groups)), sizes: make([]int, len(s.groups)),
	}
	for i, p := range score {
		size := len(s.page.Segments[i].Text)
		m := p * float64(size)
		c.mass[i+1], c.bytes[i+1] = c.mass[i]+m, c.bytes[i]+size
		c.groups[s.template[i]] += m
		c.sizes[s.template[i]] += size
		c.doubt += (1 - p) * m
		c.top = max(c.top, p)
	}
	c.doubt /= float64(c.bytes[n] + 1)
	c.run = s.likelyRun(score)
	c.main = heaviest(s.page, c.mass)
	return c
}

// likelyRun is the run of segments that gathers the most score above a half, by words.
func (s *Survey) likelyRun(score []float64) [2]int {
	best, sum, start := 0.0, 0.0, 0
	var out [2]int
	for i, p := range score {
		if sum += (p - 0.5) * float64(min(s.measureOf(i).Words, 60)+5); sum <= 0 {
			sum, start = 0, i+1
		} else if sum > best {
			best, out = sum, [2]int{start, i + 1}
		}
	}
	return out
}

// measure adds the row of one segment.
func (c *context) measure(t *forest.Table, i int) {
	c.wording(t, i)
	c.element(t, i)
	c.kind.add(t, c.page.Text)
	c.neighbours(t, i)
	c.company(t, i)
	c.place(t, i)
}

// neighbours are the scores before and after.
func (c *context) neighbours(t *forest.Table, i int) {
	t.Add("score", c.score[i])
	for _, d := range []struct {
		name string
		by   int
	}{{"third before", -3}, {"second before", -2}, {"before", -1}, {"after", 1}, {"second after", 2}, {"third after", 3}} {
		p := -1.0
		if j := i + d.by; j >= 0 && j < len(c.score) {
			p = c.score[j]
		}
		t.Join(d.name, " score", p)
	}
	t.Add("eight before", c.mean(i-8, i))
	t.Add("eight after", c.mean(i+1, i+9))
	t.Add("many before", c.mean(i-25, i))
	t.Add("many after", c.mean(i+1, i+26))
	t.Add("section", c.section(i))
}

// mean is the mean score of a range of segments by bytes, -1 where it is empty.
func (c *context) mean(from, to int) float64 {
	from, to = max(from, 0), min(to, len(c.score))
	if from >= to {
		return -1
	}
	return (c.mass[to] - c.mass[from]) / float64(c.bytes[to]-c.bytes[from])
}

// section is the mean score of what stands under a heading, -1 for what is none.
func (c *context) section(i int) float64 {
	if c.page.Segments[i].Kind != article.Heading {
		return -1
	}
	to := i + 1
	for to < len(c.score) && c.page.Segments[to].Kind != article.Heading && to < i+12 {
		to++
	}
	return c.mean(i+1, to)
}

// company is how the others in the boxes around the segment fared, and those in the same kind of place.
func (c *context) company(t *forest.Table, i int) {
	size := len(c.page.Segments[i].Text)
	own, all := c.score[i]*float64(size), c.mass[len(c.score)]+1
	others := func(mass float64, bytes int) float64 {
		if bytes <= size {
			return c.score[i]
		}
		return (mass - own) / float64(bytes-size)
	}
	box := c.above(c.page.Segments[i].Box)
	for _, name := range []string{"parent", "grandparent", "third", "fourth", "fifth"} {
		b := &c.page.Boxes[box]
		mass := c.mass[b.Last] - c.mass[b.First]
		t.Join(name, " score", others(mass, c.bytes[b.Last]-c.bytes[b.First]))
		t.Join(name, " of score", (mass-own)/all)
		if b.Parent >= 0 {
			box = b.Parent
		}
	}
	g := c.template[i]
	t.Add("group score", others(c.groups[g], c.sizes[g]))
	t.Add("group of score", (c.groups[g]-own)/all)
}

// place is where the segment stands among what scored well.
func (c *context) place(t *forest.Table, i int) {
	n := len(c.score)
	all := c.mass[n] + 1
	t.Add("score before", c.mass[i]/all)
	t.Add("score after", (c.mass[n]-c.mass[i+1])/all)
	t.Add("score in all", size(int(c.mass[n])))
	t.Add("score of page", all/float64(c.bytes[n]+1))
	t.Add("doubt", c.doubt)
	t.Add("best score", c.top)
	t.Add("likely run", between(i, c.run[0], c.run[1]))
	t.Add("likely run from start", float64(max(-60, min(60, i-c.run[0]))))
	t.Add("likely run to end", float64(max(-60, min(60, c.run[1]-i))))
	if c.main < 0 {
		t.Add("main distance", -1000)
		t.Add("main depth", 0)
		return
	}
	b := &c.page.Boxes[c.main]
	t.Add("main distance", between(i, b.First, b.Last))
	t.Add("main depth", float64(c.page.Boxes[c.page.Segments[i].Box].Depth-b.Depth))
}
