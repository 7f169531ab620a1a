//! Configuration, people, alerts and syncs in DynamoDB.
