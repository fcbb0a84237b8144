package session

// Event is something that happens to what is open. Whoever shows that, or goes on from there, hears of it.
type Event int

// The events.
const (
	Settling    Event = iota // what was typed and is not told yet is to be told now
	Leaving                  // the article in view is left, be it for another one or for none
	InView                   // another article or version is in view, or none
	Arrived                  // an article stands in view where its reader was last
	Details                  // what is said about the article in view was read anew
	Articles                 // articles of the library came, went or changed
	Claims                   // the claims of the article in view were read anew
	Overwritten              // the current claim may be another than the one that is being edited
	IsCurrent                // something else is current, or it has changed
	Entered                  // a claim was opened
	Placing                  // another claim is to be given a place
	Read                     // what was read of the text, or was dismissed of it, has changed
	Progress                 // how far the article in view was read, or whether its reader is done with it, has changed
	Mode                     // what was left out is shown now, or not any more
	Corrected                // a block was chosen among what was left out, or that was taken back
	Sources                  // the names of sources have changed
	Scheme                   // own fields, or the scale of ratings, are others than before
	Done                     // an action of the user was done
	Clashed                  // an edit has overwritten what another program wrote; the history keeps both
	Refused                  // nothing can be changed in this library
)

// On has somebody hear of an event. Those who hear of it do so in the order in which they asked to.
func (s *Session) On(e Event, hear func()) { s.hears[e] = append(s.hears[e], hear) }

// Say tells of an event.
func (s *Session) Say(e Event) {
	for _, hear := range s.hears[e] {
		hear()
	}
}

// Settle has everything told that was typed: nothing is half done after it.
func (s *Session) Settle() { s.Say(Settling) }
