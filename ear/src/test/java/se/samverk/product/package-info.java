/** Tests of the whole product from outside, by browser and by HTTP: what people do, and what they are refused. */
package se.samverk.product;
