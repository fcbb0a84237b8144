// Command claimlight is the desk of a fact-checker: articles, claims, and what is behind them.
package main

import "fmt"

func main() { fmt.Println("claimlight") }
