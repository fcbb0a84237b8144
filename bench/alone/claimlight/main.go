// Command claimlight cleans one page with Claimlight's extractor alone.
package main

import (
	"context"

	"claimlight/bench/alone"
	"claimlight/internal/extract"
)

func main() {
	alone.Run(func(page string) error {
		_, err := extract.Clean(context.Background(), extract.Page{
			Content: page, Type: extract.HTML,
			URL: "https://example.com/page",
		})
		return err
	})
}
