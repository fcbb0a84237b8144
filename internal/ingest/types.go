package ingest

import "claimlight/internal/ingest/webarchive"

// MediaTypes are those of all files that can be opened, as systems name them.
func MediaTypes() []string {
	return []string{
		typeHTML, typeXHTML, typeText, typeMarkdown, typeArchive, "application/x-mimearchive", "message/rfc822",
		typeSubRip, typeWebVTT, typePDF, typeDOCX, typeODT, typeEPUB,
		string(webarchive.WARC), string(webarchive.WACZ), string(webarchive.HAR), string(webarchive.Safari),
	}
}
