package ingest

// DecodeText gives the text of a file of any encoding, and the encoding's name by the WHATWG's list. Bytes that mean
// nothing in it become U+FFFD; a byte order mark is taken off.
func DecodeText(data []byte) (decoded, charset string) {
	name := charsetOf(data, "")
	return decodeAll(data, name), name
}
