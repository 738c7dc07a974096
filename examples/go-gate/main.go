// Command gate greets who is named.
package main

import (
	"fmt"
	"log"
	"os"
	"strings"
)

func main() {
	greeting, err := os.ReadFile("/etc/gate/greeting.txt")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.TrimSpace(string(greeting)), os.Args[1])
}
