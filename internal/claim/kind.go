package claim

// Kind says how a field holds what it holds.
type Kind string

// The kinds. All but Span and Rows can be read and written as text, see Field.Get.
const (
	Verbatim Kind = "verbatim" // words of the article by which the claim finds its place; they change in the text alone
	Text     Kind = "text"     // words, as they were typed or as the article has them
	Address  Kind = "address"  // of a page or a file
	Word     Kind = "word"     // one of Field.Values, or none
	Parts    Kind = "parts"    // names of parts of the claim, with spaces between
	Span     Kind = "span"     // a range in the text: two numbers, or none
	Rows     Kind = "rows"     // any number of things of the same make
)
