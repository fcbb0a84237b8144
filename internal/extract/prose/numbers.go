package prose

import "claimlight/internal/extract/forest"

// AddTo adds to a row what a text's wording tells, whatever holds it: shares of 0 to 1, counts, and how it begins and
// ends. Its length is left to the caller.
func (m *Measure) AddTo(t *forest.Table) {
	t.Add("word length", Share(m.Letters, m.Words))
	t.Add("upper", Share(m.Upper, m.Letters))
	t.Add("capitals", Share(m.Capitals, m.Words))
	t.Add("little", Share(m.Little, m.Words))
	t.Add("digits", Share(m.Digits, m.Bytes))
	t.Add("commas", float64(m.Commas))
	t.Add("stops", float64(m.Stops))
	t.Add("quotes", float64(m.Quotes))
	t.Add("signs", float64(m.Signs))
	t.Flag("ends", m.Ends)
	t.Flag("dots", m.Dots)
	t.Flag("colon", m.Colon)
	t.Flag("low start", m.LowStart)
	t.Flag("digit start", m.DigitStart)
}

var topicNames = [TopicCount]string{
	"", "newsletter words", "appeal words", "credit words", "read more words", "copyright words",
	"sharing words", "comment words", "cookie words", "advert words", "byline words", "contact words", "updated words",
	"correction words", "address words",
}

// AddTopics adds to a row how many phrases of each topic a line has.
func AddTopics(t *forest.Table, topics [TopicCount]uint8) {
	for k := Newsletter; k < TopicCount; k++ {
		t.Add(topicNames[k], float64(topics[k]))
	}
}
