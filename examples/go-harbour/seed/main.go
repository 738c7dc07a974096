// Seed writes the list of berths that a harbour begins with.
package main

import (
	"fmt"
	"log"
	"os"
	"strconv"
)

func main() {
	count, err := strconv.Atoi(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for i := 1; i <= count; i++ {
		fmt.Printf("berth %d is free\n", i)
	}
}
